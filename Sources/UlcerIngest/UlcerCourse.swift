import SourceDiagnostics
import UlcerRecords

/// Judges the rows of each participant and location together: duplicates, rows after an
/// amputation, healings of ulcers that were never open.
struct UlcerCourse {
  private let assessments: [UlcerAssessment]
  private let sources: [Int32]
  private let row: RowReader

  init(_ collection: RecordCollection<UlcerAssessment>, _ row: RowReader) {
    assessments = collection.records
    sources = collection.sources
    self.row = row
  }

  /// Reports and rejects; `not-assessed` rows say nothing and never conflict.
  func judge() {
    let order = timeOrder()
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, isSamePlace(order[start], order[end]) { end += 1 }
      let course = withoutDuplicates(order[start..<end])
      walk(course)
      AreaJumps(assessments, sources, row).judge(course)
      start = end
    }
  }

  /// Of two rows on one date the later line counts.
  private func withoutDuplicates(_ order: ArraySlice<Int>) -> [Int] {
    var kept: [Int] = []
    for index in order {
      if let last = kept.last, assessments[last].date == assessments[index].date {
        row.report(
          .duplicateAssessment, at: UlcerColumn.date.rawValue, record: Int(sources[last]),
          "\(assessments[last].location.code) was assessed twice on this day; "
            + "the earlier row was rejected",
          hint: "remove the row that is wrong", related: [place(.date, index)])
        row.reject(Int(sources[last]))
        kept.removeLast()
      }
      kept.append(index)
    }
    return kept
  }

  /// Follows one location through time.
  private func walk(_ order: [Int]) {
    var hasBeenOpen = false
    var amputation: Int?
    for index in order {
      let assessment = assessments[index]
      if let amputation {
        let related = [place(.status, amputation)]
        if assessment.status == .active {
          row.report(
            .ulcerAfterAmputation, at: UlcerColumn.status.rawValue, record: Int(sources[index]),
            "an active ulcer at \(assessment.location.code) after its amputation; "
              + "the row was rejected",
            hint: "check the location and the status of both rows", related: related)
          row.reject(Int(sources[index]))
        } else {
          row.report(
            .rowAfterAmputation, at: UlcerColumn.status.rawValue, record: Int(sources[index]),
            "\(assessment.location.code) was amputated before; the row changes nothing",
            hint: "check the location and the status of both rows", related: related)
        }
        continue
      }
      switch assessment.status {
      case .active: hasBeenOpen = true
      case .amputated: amputation = index
      case .healed where !hasBeenOpen:
        row.report(
          .healedNeverOpen, at: UlcerColumn.status.rawValue, record: Int(sources[index]),
          "healed at \(assessment.location.code), where no ulcer was open before; "
            + "the row is ignored",
          hint: "add the assessment that found the ulcer, or correct the location")
      default: break
      }
    }
  }

  /// Indices of the assessed rows by participant, location, day and line.
  ///
  /// The key of a row is one number: participant, location (9 bits) and day (32 bits). Equal keys
  /// keep the order of lines, for the index is compared next.
  private func timeOrder() -> [Int] {
    var keys: [(place: UInt64, index: Int)] = []
    keys.reserveCapacity(assessments.count)
    var isOrdered = true
    for (index, assessment) in assessments.enumerated() where assessment.status != .notAssessed {
      let day = UInt64(UInt32(bitPattern: assessment.date.daysSinceEpoch) ^ 0x8000_0000)
      let place =
        UInt64(assessment.participant) << 41 | UInt64(assessment.location.ordinal) << 32 | day
      if let last = keys.last, last.place > place { isOrdered = false }
      keys.append((place, index))
    }
    if !isOrdered { keys.sort { $0 < $1 } }
    return keys.map(\.index)
  }

  private func isSamePlace(_ one: Int, _ other: Int) -> Bool {
    assessments[one].participant == assessments[other].participant
      && assessments[one].location == assessments[other].location
  }

  private func place(_ column: UlcerColumn, _ index: Int) -> SourcePosition {
    row.position(column.rawValue, Int(sources[index]))
  }
}
