import Testing
import UlcerAnalysis
import UlcerIngest
import UlcerRecords
import UlcerSamples

@testable import UlcerFigures
@testable import UlcerReports

/// Participants that strain a profile in different ways.
enum ProfileStudy: String, CaseIterable, Sendable {
  case oneUlcer, fivePlaces, twelvePlaces, thirtyPlaces, everyPlace
  case nothingRecorded, treatedAtTheCut, notTreated, longNames, manyEvents, manyReturns,
    extremeSizes
  case lengthsAlone, manyVisits, longFollowUp, died

  /// The participant's id.
  var id: String {
    self == .longNames ? "P-Ärztekammer-Ωμέγα-центр-København-Zuid-Holland-Oost-0123456789" : "P1"
  }

  func analysis() -> StudyAnalysis {
    let study = StudyIngest.read(StudySources(files: files.mapValues { Array($0.utf8) }))
    return StudyAnalysis(of: study.records, plan: study.plan, requestedCut: nil, allocation: nil)
  }

  func subject(in analysis: StudyAnalysis) throws -> ProfileSubject {
    let course = try #require(
      analysis.courses.first { analysis.records.participants[$0.participant].id == id })
    return ProfileSubject(course, in: analysis, index: ProfileIndex(analysis))
  }

  private var files: [String: String] {
    var files = [
      "study.yaml": "acronym: STRAIN\ndata-cut: \(cut)\n\(plan)",
      "participants.csv":
        "participant_id,site,sex,age_years,consent_date,screening_outcome,screen_failure_reason,treatment_date,end_date,end_reason,death_date\n"
        + participant + "\n",
      "visits.csv": lines("participant_id,visit,date,attended,reason", visits),
      "ulcers.csv": lines(
        "participant_id,date,visit,hand,digit,level,surface,status,length_mm,width_mm,area_mm2",
        ulcers),
      "adverse-events.csv": lines(
        "participant_id,event_id,term,organ_system,grade,start_date,end_date,serious,relatedness",
        events),
      "treatments.csv": lines("participant_id,kind,name,start_date,end_date", treatments),
    ]
    if self == .nothingRecorded { files["treatments.csv"] = nil }
    return files
  }

  private func lines(_ head: String, _ rows: [String]) -> String {
    ([head] + rows).joined(separator: "\n") + "\n"
  }

  private var cut: String {
    switch self {
    case .treatedAtTheCut: "2025-01-10"
    case .longFollowUp: "2045-12-31"
    default: "2025-12-31"
    }
  }

  private var plan: String {
    guard self == .manyVisits else { return "" }
    return "visits:\n"
      + (1...60).map {
        "  - {id: visit-\($0), label: Visit \($0), day: \($0 * 6), window: [\($0 * 6 - 2), \($0 * 6 + 2)]}\n"
      }.joined()
  }

  private var participant: String {
    switch self {
    case .notTreated: "\(id),A,female,50,2025-01-01,failed,no active digital ulcer,,,,"
    case .died:
      "\(id),A,male,61,2025-01-01,enrolled,,2025-01-10,2025-06-01,death,2025-06-01"
    case .nothingRecorded: "\(id),,,,2025-01-01,enrolled,,2025-01-10,,,"
    default: "\(id),A,female,50,2025-01-01,enrolled,,2025-01-10,,,"
    }
  }

  private var visits: [String] {
    switch self {
    case .nothingRecorded, .treatedAtTheCut, .notTreated: []
    default:
      [
        "\(id),baseline,2025-01-10,yes,", "\(id),48h,2025-01-12,no,ill",
        "\(id),w2,2025-01-24,yes,", "\(id),w4,2025-02-07,yes,", "\(id),w8,2025-03-07,no,",
        "\(id),w12,2025-04-04,yes,", "\(id),unscheduled,2025-04-20,yes,",
      ]
    }
  }

  private var places: [Location] {
    switch self {
    case .fivePlaces, .died: Array(Location.all.prefix(5))
    case .twelvePlaces: stride(from: 0, to: Location.all.count, by: 25).map { Location.all[$0] }
    case .thirtyPlaces: stride(from: 0, to: Location.all.count, by: 10).map { Location.all[$0] }
    case .everyPlace: Location.all
    case .nothingRecorded, .treatedAtTheCut, .notTreated: []
    default: Array(Location.all.prefix(2))
    }
  }

  private var ulcers: [String] {
    places.enumerated().flatMap { index, place -> [String] in
      let cells =
        "\(place.hand.letter),\(place.digit.rawValue),\(place.level.word),\(place.surface.word)"
      func row(_ date: String, _ visit: String, _ status: String, _ size: Double) -> String {
        let isOpen = status == "active"
        let area = self == .extremeSizes ? (index == 0 ? "1e6" : "0.001") : "\(size)"
        return "\(id),\(date),\(visit),\(cells),\(status),"
          + (!isOpen ? ",," : self == .lengthsAlone ? "\(size),," : ",,\(area)")
      }
      var rows = [
        row("2025-01-10", "baseline", "active", 12 + Double(index)),
        row("2025-01-24", "w2", "active", 9 + Double(index)),
        row("2025-02-07", "w4", index % 3 == 0 ? "healed" : "active", 4),
        row("2025-04-04", "w12", index % 4 == 1 ? "amputated" : "healed", 0),
      ]
      if self == .manyReturns {
        rows += (0..<40).flatMap { number in
          [
            row(iso(day: 90 + 4 * number), "", "active", 5),
            row(iso(day: 92 + 4 * number), "", "healed", 0),
          ]
        }
      } else if index % 3 == 0 {
        rows.append(row("2025-05-02", "", "active", 3))
      }
      return rows
    }
  }

  private var events: [String] {
    let start = "2025-01-12"
    switch self {
    case .nothingRecorded, .treatedAtTheCut, .notTreated: return []
    case .longNames:
      let long = "Arbeidsongeschiktheidsverzekeringskeuring na vermoeidheid Ωμέγα центр"
      return (1...6).map {
        "\(id),E\($0),\(long) \(String(repeating: "lang ", count: $0 * 12)),System,\($0 % 5 + 1),\(start),,yes,probable"
      }
    case .manyEvents:
      return (1...120).map {
        "\(id),E\($0),Event number \($0),System,\($0 % 5 == 0 ? "" : "\($0 % 4 + 1)"),\(iso(day: $0 * 2)),\($0 % 3 == 0 ? "" : iso(day: $0 * 2 + 9)),\($0 % 7 == 0 ? "yes" : "no"),unrelated"
      }
    case .died:
      return ["\(id),E1,Sepsis,Infections,5,2025-05-20,2025-06-01,yes,unlikely"]
    default:
      return [
        "\(id),E1,Bruising,Injury,1,\(start),2025-01-20,no,probable",
        "\(id),E2,Old pain,General,2,2024-03-01,,no,unrelated",
        "\(id),E3,Fever,General,,2025-03,,no,",
        "\(id),E4,Gangrene,Vascular,4,2025-12-20,,yes,possible",
      ]
    }
  }

  private var treatments: [String] {
    let name =
      self == .longNames
      ? String(repeating: "acetylsalicylzuurpreparaat ", count: 12) : "iloprost"
    return [
      "\(id),prostacyclin-iv,\(name),2024-10-01,2024-10-05",
      "\(id),prostacyclin-iv,\(name),2025-03-01,2025-03-05", "\(id),vasodilator,nifedipine,,",
      "\(id),antibiotic-systemic,,2025-06,",
    ]
  }

  /// A date so many days after treatment.
  private func iso(day: Int) -> String {
    CalendarDate(year: 2025, month: 1, day: 10)?.advanced(by: day).isoText ?? ""
  }
}
