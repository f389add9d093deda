import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Environment } from '../config/environment.js';
import { dataSourceOptions, openDatabase } from './data-source.js';
import { keepBeforeUpdate } from './keep-before-update.js';
import { UnitOfWork } from './unit-of-work.js';

@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [Environment],
      // A file that cannot be used now will not be usable in three seconds: systemd, not this process, tries again.
      useFactory: (environment: Environment) => ({
        ...dataSourceOptions(environment.databaseFile),
        autoLoadEntities: true,
        retryAttempts: 0,
      }),
      dataSourceFactory: async (options) => {
        if (!options) throw new Error('the database has no options');
        await keepBeforeUpdate(String(options.database), new Date());
        return openDatabase(options);
      },
    }),
  ],
  providers: [UnitOfWork],
  exports: [UnitOfWork],
})
export class DatabaseModule {}
