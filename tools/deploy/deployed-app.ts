import * as z from 'zod';
import { DeployRefused } from './deploy-refused.ts';

const initSchema = z.object({ projectId: z.string(), apiKey: z.string().min(1), appId: z.string().min(1) });
const PATIENCE_MS = 20_000;

/**
 * Asks the deployed app's address for what the app itself asks it first: which project it belongs to. Throws DeployRefused where the answer would leave the app
 * without a project, or with another one.
 */
export async function checkDeployedApp(webUrl: string, projectId: string): Promise<void> {
  const url = `${webUrl}/__/firebase/init.json`;
  const answer = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS), cache: 'no-store' })
    .then((response) => response.json())
    .catch((cause: unknown) => {
      throw new DeployRefused(
        `Everything is deployed, but ${url} does not answer as it should (${String(cause)}). Open it in a browser in a minute.`,
        {
          cause,
        },
      );
    });
  const init = initSchema.safeParse(answer);
  if (!init.success)
    throw new DeployRefused(
      `Everything is deployed, but ${url} lacks ${init.error.issues.map(({ path }) => path.join('.')).join(', ')}: link the web app with Hosting in the console's project settings, and deploy again.`,
    );
  if (init.data.projectId !== projectId)
    throw new DeployRefused(`Everything is deployed, but ${url} names the project ${init.data.projectId}, not ${projectId}.`);
}
