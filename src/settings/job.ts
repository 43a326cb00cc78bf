import type { Job } from '../support/job.ts'

type Read = (name: string) => string | undefined

/** The CI job that this environment is of, by the variables that its system documents; null elsewhere. */
export function jobIn(read: Read): Job | null {
  for (const look of [gitHub, gitLab, azure, jenkins]) {
    const found = look(read)
    if (found !== null) return found
  }
  return null
}

/** https://docs.github.com/en/actions/reference/workflows-and-actions/variables */
function gitHub(read: Read): Job | null {
  if (read('GITHUB_ACTIONS') !== 'true') return null
  const [server, repository, run] = [
    read('GITHUB_SERVER_URL'),
    read('GITHUB_REPOSITORY'),
    read('GITHUB_RUN_ID'),
  ]
  const attempt = read('GITHUB_RUN_ATTEMPT')
  const again = attempt === undefined || attempt === '1' ? '' : ` attempt ${attempt}`
  return {
    system: 'GitHub Actions',
    name: named([read('GITHUB_WORKFLOW'), read('GITHUB_JOB')], read('GITHUB_RUN_NUMBER')) + again,
    commit: read('GITHUB_SHA') ?? null,
    link: server && repository && run ? `${server}/${repository}/actions/runs/${run}` : null,
  }
}

/** https://docs.gitlab.com/ci/variables/predefined_variables/ */
function gitLab(read: Read): Job | null {
  if (read('GITLAB_CI') !== 'true') return null
  return {
    system: 'GitLab CI',
    name: named([read('CI_PROJECT_PATH'), read('CI_JOB_NAME')], read('CI_PIPELINE_ID')),
    commit: read('CI_COMMIT_SHA') ?? null,
    link: read('CI_JOB_URL') ?? null,
  }
}

/** https://learn.microsoft.com/en-us/azure/devops/pipelines/build/variables */
function azure(read: Read): Job | null {
  if (read('TF_BUILD')?.toLowerCase() !== 'true') return null
  const [collection, project, build] = [
    read('SYSTEM_COLLECTIONURI'),
    read('SYSTEM_TEAMPROJECT'),
    read('BUILD_BUILDID'),
  ]
  const base = collection?.replace(/\/+$/, '')
  return {
    system: 'Azure Pipelines',
    name: named([read('BUILD_DEFINITIONNAME'), read('SYSTEM_JOBDISPLAYNAME')], read('BUILD_BUILDNUMBER')),
    commit: read('BUILD_SOURCEVERSION') ?? null,
    link:
      base && project && build
        ? `${base}/${encodeURIComponent(project)}/_build/results?buildId=${build}`
        : null,
  }
}

/** https://www.jenkins.io/doc/book/pipeline/jenkinsfile/#using-environment-variables */
function jenkins(read: Read): Job | null {
  if (read('JENKINS_URL') === undefined && read('BUILD_TAG')?.startsWith('jenkins-') !== true) return null
  return {
    system: 'Jenkins',
    name: named([read('JOB_NAME')], read('BUILD_NUMBER')),
    commit: read('GIT_COMMIT') ?? null,
    link: read('BUILD_URL') ?? null,
  }
}

function named(parts: readonly (string | undefined)[], run: string | undefined): string {
  const name = parts.filter(Boolean).join(' / ')
  return run === undefined ? name : `${name} #${run}`
}
