import ParallelWork
import SourceDiagnostics
import UlcerRecords

/// Judges the rows of each participant and location together: duplicates, rows after an
/// amputation, healings of ulcers that were never open, days of loss on which the ulcer was open.
struct UlcerCourse {
  private let assessments: [UlcerAssessment]
  private let sources: [Int32]
  private let ledger: RowLedger

  private init(
    _ assessments: [UlcerAssessment], _ sources: [Int32], _ ledger: RowLedger
  ) {
    self.assessments = assessments
    self.sources = sources
    self.ledger = ledger
  }

  /// Participants of one part.
  private static let partSize = 1 << 13

  /// Reports, rejects and empties; `not-assessed` rows say nothing and never conflict.
  ///
  /// - Parameter participants: the number of participants.
  static func judge(
    _ collection: inout RecordCollection<UlcerAssessment>, _ ledger: RowLedger, participants: Int
  ) {
    let (assessments, sources, table) = (collection.records, collection.sources, ledger.table)
    let looks = AssessedLooks(assessments, participants: participants)
    let count = ParallelParts.count(for: participants, size: partSize)
    let account = ParallelParts.gather(count, into: RowAccount?.none) { part in
      let ledger = RowLedger(table)
      let course = UlcerCourse(assessments, sources, ledger)
      for participant in participants * part / count..<participants * (part + 1) / count {
        course.judge(looks.order(of: participant, in: assessments))
      }
      return ledger.account()
    } add: { whole, part, _ in
      if whole?.add(part) == nil { whole = part }
    }
    guard let account else { return }
    ledger.absorb(account, nil)
    for (record, columns) in account.emptied where columns.contains(UlcerColumn.lossDate.rawValue) {
      collection.change(from: record) { $0.lossDate = nil }
    }
  }

  /// Judges the assessments of one participant, ordered by location, day and line.
  private func judge(_ order: [Int]) {
    var start = 0
    while start < order.count {
      let location = assessments[order[start]].location
      var end = start + 1
      while end < order.count, assessments[order[end]].location == location { end += 1 }
      let course = withoutDuplicates(order[start..<end])
      walk(course)
      AreaJumps(assessments, sources, ledger).judge(course)
      start = end
    }
  }

  /// Of two rows on one date the later line counts.
  private func withoutDuplicates(_ order: ArraySlice<Int>) -> [Int] {
    var kept: [Int] = []
    for index in order {
      if let last = kept.last, assessments[last].date == assessments[index].date {
        ledger.report(
          .duplicateAssessment, at: UlcerColumn.date.rawValue, record: Int(sources[last]),
          "\(assessments[last].location.code) was assessed twice on this day; "
            + "the earlier row was rejected",
          hint: "remove the row that is wrong", related: [place(.date, index)])
        ledger.reject(Int(sources[last]))
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
    var lastOpen: Int?
    for index in order {
      let assessment = assessments[index]
      if let amputation {
        let related = [place(.status, amputation)]
        if assessment.status == .active {
          ledger.report(
            .ulcerAfterAmputation, at: UlcerColumn.status.rawValue, record: Int(sources[index]),
            "an active ulcer at \(assessment.location.code) after its amputation; "
              + "the row was rejected",
            hint: "check the location and the status of both rows", related: related)
          ledger.reject(Int(sources[index]))
        } else {
          ledger.report(
            .rowAfterAmputation, at: UlcerColumn.status.rawValue, record: Int(sources[index]),
            "\(assessment.location.code) was amputated before; the row changes nothing",
            hint: "check the location and the status of both rows", related: related)
        }
        continue
      }
      if let lastOpen, assessment.status == .amputated || assessment.status == .surgicallyClosed {
        let open = (date: assessments[lastOpen].date, record: Int(sources[lastOpen]))
        LossDateCheck.judge(assessment, Int(sources[index]), lastOpen: open, ledger)
      }
      switch assessment.status {
      case .active: lastOpen = index
      case .indeterminate: if lastOpen != nil { lastOpen = index }
      case .healed, .amputated, .surgicallyClosed: lastOpen = nil
      case .notAssessed: break
      }
      switch assessment.status {
      case .active: hasBeenOpen = true
      case .amputated: amputation = index
      case .healed where !hasBeenOpen:
        ledger.report(
          .healedNeverOpen, at: UlcerColumn.status.rawValue, record: Int(sources[index]),
          "healed at \(assessment.location.code), where no ulcer was open before; "
            + "the row is ignored",
          hint: "add the assessment that found the ulcer, or correct the location")
      default: break
      }
    }
  }

  private func place(_ column: UlcerColumn, _ index: Int) -> SourcePosition {
    ledger.position(column.rawValue, Int(sources[index]))
  }
}
