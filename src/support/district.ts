export interface District {
  id: string
  name: string
}

export interface Site {
  /** A site id of the catalog: production, sandbox, staging. */
  site: string
  /** `Campus.2603.12`; null until somebody says. */
  release: string | null
}

/** What decides which update requests a district may make; null where nobody said. */
export interface DistrictFacts {
  /** Whose servers its sites are on. */
  hosting: 'vendor' | 'own' | null
  /** Has licensed the choice of its own updates. */
  cloudChoice: boolean | null
  /** State or consortium together with which it is updated. */
  group: string | null
}

export interface DistrictDetail extends District, DistrictFacts {
  sites: Site[]
}

/** The role a person has in a district. */
export interface Membership {
  district: District
  role: string
}

/** What a district is taken to have until somebody says otherwise. */
export const USUAL_SITES = ['production', 'sandbox', 'staging'] as const
