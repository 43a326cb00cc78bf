import { openSqliteStore } from '../../store/sqlite/open.ts'
import { DISTRICT } from './sample/district.ts'
import { fillSample, type SampleParts } from './sample.ts'

export interface SampleMade {
  /** Name of the sample's district. */
  district: string
  /** False when it was there, complete, before. */
  made: boolean
}

/** Makes a database with sample data, whole or not at all: what was cut short before is made now. */
export async function makeSample({ file, ...parts }: SampleParts & { file: string }): Promise<SampleMade> {
  const store = openSqliteStore({ file })
  try {
    return { district: DISTRICT.name, made: await fillSample(store, parts) }
  } finally {
    await store.close()
  }
}
