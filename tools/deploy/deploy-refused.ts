/** Nothing can be deployed as things are; the message says why, and the next step. */
export class DeployRefused extends Error {
  override readonly name = 'DeployRefused';
}
