import UlcerRecords

/// The spellings of sites found so far, to find two that look the same.
struct SiteSpellings {
  private var records: [String: Int] = [:]
  private var likenesses = IdentifierLikeness()

  /// Reports a site whose name differs from an earlier one in letter case or appearance alone,
  /// once.
  mutating func check(_ site: String?, _ row: RowReader) {
    guard let site, records[site] == nil else { return }
    records[site] = row.record
    let bytes = Array(site.utf8)[...]
    guard let earlier = likenesses.add(bytes, row.record) else { return }
    row.report(
      .similarIdentifiers, at: ParticipantColumn.site.rawValue,
      "\(quoted(bytes)) looks like the name of another site; they count as two sites",
      hint: "write one site in one way",
      related: [row.position(ParticipantColumn.site.rawValue, earlier)])
  }
}
