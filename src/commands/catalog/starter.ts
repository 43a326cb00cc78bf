/** What the editor opens with when a portal has no changes yet. */
export const STARTER = `# What this portal's desk has that \`campus catalog show\` does not. Write only what differs:
# entries are matched by id (phone keys by key, holidays by date), changed, added, or taken out.
#
# modules:
#   provenance: { grade: documented, note: Seen on our portal in January. }
#   items:
#     - id: transportation
#       label: Transportation
#     - id: school-store
#       remove: true
#
# holidays:
#   items:
#     - date: 2027-03-26
#       label: Good Friday
#
# defaultPriority: low
`
