import ParallelWork
import PlainOutput
import SourceDiagnostics
import UlcerRecords

/// Compares the sizes of each centre with those of all others: a centre that types centimetres
/// stands out by a factor of ten in lengths and of a hundred in areas.
struct SizeComparison {
  /// Sizes of a centre, and of the others, below which nothing is compared.
  static let minimum = 10
  /// Participants of a centre, and of the others, below which nothing is compared.
  static let minimumParticipants = 3
  /// The ratio of two median lengths from which a column is reported: half way, in ratios, between
  /// the factor 10 of a wrong unit and the factor 2.5 by which centres may differ. Areas: squared.
  static let ratio = 5.0
  /// Ulcers of one part.
  private static let partSize = 1 << 17

  private let ulcers: [UlcerAssessment]
  private let participants: [Participant]
  private let lines: [Int32]
  private let people: ParticipantReading

  init(_ records: StudyRecords, _ lines: [Int32], _ people: ParticipantReading) {
    ulcers = records.ulcers
    self.lines = lines
    participants = records.participants
    self.people = people
  }

  /// One centre's part of a column.
  private struct Sizes: Sendable {
    var histogram = SizeHistogram()
    var participants = Set<Int>()
    /// The place of the first of its sizes among all ulcers.
    var first: Int?
    private var latest = -1

    mutating func add(_ size: Double, _ participant: Int, _ place: Int) {
      histogram.add(size)
      if participant != latest {
        participants.insert(participant)
        latest = participant
      }
      if first == nil { first = place }
    }

    /// Takes over the sizes of later rows.
    mutating func add(_ later: Sizes) {
      guard later.first != nil else { return }
      histogram.add(later.histogram)
      participants.formUnion(later.participants)
      if first == nil { first = later.first }
    }
  }

  /// Reports each column of each centre that stands out, at the centre's first size.
  func judge(_ ledger: RowLedger) {
    let sites = participants.map { $0.site ?? "" }
    let names = Set(sites).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    guard names.count > 1 else { return }
    let place = Dictionary(names.enumerated().map { ($0.element, $0.offset) }) { one, _ in one }
    let siteOf = sites.map { place[$0] ?? 0 }
    let columns: [UlcerColumn] = [.length, .width, .area]
    let count = ParallelParts.count(for: ulcers.count, size: SizeComparison.partSize)
    let nothing = columns.map { _ in [Sizes](repeating: Sizes(), count: names.count) }
    let ulcers = ulcers
    let sizes = ParallelParts.gather(count, into: nothing) { part in
      SizeComparison.sizes(
        ulcers, ulcers.count * part / count..<ulcers.count * (part + 1) / count, siteOf, nothing)
    } add: { all, part, _ in
      for column in all.indices {
        for site in all[column].indices { all[column][site].add(part[column][site]) }
      }
    }
    for (column, bySite) in zip(columns, sizes) {
      for site in names.indices { compare(site, bySite, column, ledger) }
    }
  }

  /// The sizes of some ulcers: length, width and area, each by site.
  private static func sizes(
    _ ulcers: [UlcerAssessment], _ range: Range<Int>, _ siteOf: [Int], _ nothing: [[Sizes]]
  ) -> [[Sizes]] {
    var sizes = nothing
    for index in range {
      let participant = ulcers[index].participant
      let site = siteOf[participant]
      let values = (ulcers[index].length, ulcers[index].width, ulcers[index].measuredArea)
      if let value = values.0, value > 0 { sizes[0][site].add(value, participant, index) }
      if let value = values.1, value > 0 { sizes[1][site].add(value, participant, index) }
      if let value = values.2, value > 0 { sizes[2][site].add(value, participant, index) }
    }
    return sizes
  }

  private func compare(_ site: Int, _ bySite: [Sizes], _ column: UlcerColumn, _ ledger: RowLedger) {
    let own = bySite[site]
    // The others are gone through for centres that can be compared alone: there may be thousands
    // of centres of one participant.
    guard own.histogram.count >= SizeComparison.minimum,
      own.participants.count >= SizeComparison.minimumParticipants
    else { return }
    var others = SizeHistogram()
    var otherParticipants = 0
    for (index, sizes) in bySite.enumerated() where index != site {
      others.add(sizes.histogram)
      otherParticipants += sizes.participants.count
    }
    let ratio = SizeComparison.ratio * (column == .area ? SizeComparison.ratio : 1)
    // Of two centres the smaller one is asked; both findings would say the same.
    guard others.count >= SizeComparison.minimum,
      own.histogram.count < others.count || (own.histogram.count == others.count && site > 0),
      otherParticipants >= SizeComparison.minimumParticipants,
      let mine = own.histogram.median, let theirs = others.median, let first = own.first,
      mine >= theirs * ratio || theirs >= mine * ratio
    else { return }
    let name = column.definition.name
    ledger.report(
      .sizesUnlikeOtherSites, at: column.rawValue, line: Int(lines[first]),
      "the sizes in ‘\(name)’ of this participant’s site are about "
        + (mine > theirs
          ? "\(RoundedDecimal.text(mine / theirs, decimals: 0)) times those of the other sites"
          : "1/\(RoundedDecimal.text(theirs / mine, decimals: 0)) of those of the other sites"),
      hint: "does the site enter centimetres where millimetres are asked?",
      related: [people.places[ulcers[first].participant]])
  }
}
