import Testing
import UlcerAnalysis
import UlcerIngest
import UlcerRecords
import UlcerSamples

@testable import UlcerFigures
@testable import UlcerReports

/// Studies that strain a hand map in different ways.
enum HandMapStudy: String, CaseIterable, Sendable {
  case sample, oneParticipant, twoHundred, noUlcer, everyPlace, everyReturn, everyState,
    largeUlcer

  /// The study, read and analysed; its ulcer rows from the last to the first if so asked.
  func analysis(turningRows: Bool = false) throws -> StudyAnalysis {
    var files = try files()
    if turningRows, let bytes = files["ulcers.csv"] {
      let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
      let turned = [lines[0]] + lines.dropFirst().reversed()
      files["ulcers.csv"] = Array((turned.joined(separator: "\n") + "\n").utf8)
    }
    let study = StudyIngest.read(StudySources(files: files))
    return StudyAnalysis(of: study.records, plan: study.plan, requestedCut: nil, allocation: nil)
  }

  private func files() throws -> [String: [UInt8]] {
    switch self {
    case .sample: try HandMapStudy.synthetic(20)
    case .oneParticipant: try HandMapStudy.synthetic(1)
    case .twoHundred: try HandMapStudy.synthetic(200)
    case .noUlcer:
      // A file without an assessment would tell nothing.
      HandMapStudy.written(["P1,2025-01-10,baseline,R,3,tip,volar,healed,"])
    case .everyPlace: HandMapStudy.written(HandMapStudy.everyPlaceRows, participants: 30)
    case .everyReturn: HandMapStudy.written(HandMapStudy.everyReturnRows)
    case .everyState: HandMapStudy.written(HandMapStudy.everyStateRows)
    case .largeUlcer:
      HandMapStudy.written([
        "P1,2025-01-10,baseline,R,3,tip,volar,active,400",
        "P1,2025-01-10,baseline,R,3,tip,radial,active,5",
        "P1,2025-01-10,baseline,L,1,tip,radial,active,1e6",
        "P1,2025-01-10,baseline,L,5,tip,ulnar,active,900",
      ])
    }
  }

  private static func synthetic(_ participants: Int) throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    try #require(SampleStudy(participants: participants)).write { file, bytes in
      if file.isInStudyFolder { files[file.name, default: []] += bytes }
    }
    return files
  }

  private static func written(_ ulcers: [String], participants: Int = 1) -> [String: [UInt8]] {
    let texts = [
      "study.yaml": "acronym: STRAIN\ndata-cut: 2025-12-31\n",
      "participants.csv":
        "participant_id,site,consent_date,screening_outcome,screen_failure_reason,treatment_date\n"
        + (1...participants).map { "P\($0),A,2025-01-01,enrolled,,2025-01-10\n" }.joined(),
      "visits.csv": "participant_id,visit,date,attended,reason\n",
      "ulcers.csv": "participant_id,date,visit,hand,digit,level,surface,status,area_mm2\n"
        + ulcers.map { $0 + "\n" }.joined(),
    ]
    return texts.mapValues { Array($0.utf8) }
  }

  /// An ulcer at every place, up to thirty there.
  private static var everyPlaceRows: [String] {
    Location.all.flatMap { place in
      (1...(1 + place.ordinal * 7 % 30)).map {
        "P\($0),2025-01-10,baseline,\(cells(place)),active,9"
      }
    }
  }

  /// One participant whose ulcers healed and came back at every place.
  private static var everyReturnRows: [String] {
    Location.all.flatMap { place in
      [
        "P1,2025-01-10,baseline,\(cells(place)),active,9",
        "P1,2025-02-07,w4,\(cells(place)),healed,",
        "P1,2025-03-07,w8,\(cells(place)),healed,",
        "P1,2025-04-04,w12,\(cells(place)),active,\(4 + place.ordinal % 30)",
      ]
    }
  }

  private static func cells(_ place: Location) -> String {
    "\(place.hand.letter),\(place.digit.rawValue),\(place.level.word),\(place.surface.word)"
  }

  /// One participant with every state, a recurrence, and ulcers that were not looked at.
  private static let everyStateRows = [
    "P1,2025-01-10,baseline,R,2,tip,volar,active,120",
    "P1,2025-01-10,baseline,R,3,tip,volar,active,30",
    "P1,2025-01-10,baseline,R,4,tip,volar,active,",
    "P1,2025-01-10,baseline,L,3,pip,dorsal,active,80",
    "P1,2025-01-10,baseline,L,2,pip,dorsal,active,25",
    "P1,2025-01-10,baseline,L,5,nail,radial,active,8",
    "P1,2025-02-07,w4,L,3,pip,dorsal,healed,",
    "P1,2025-03-07,w8,L,3,pip,dorsal,healed,",
    "P1,2025-04-04,w12,R,2,tip,volar,indeterminate,60",
    "P1,2025-04-04,w12,R,3,tip,volar,amputated,",
    "P1,2025-04-04,w12,R,4,tip,volar,indeterminate,",
    "P1,2025-04-04,w12,L,3,pip,dorsal,active,31",
    "P1,2025-04-04,w12,L,2,pip,dorsal,healed,",
    "P1,2025-07-04,w24,R,2,tip,volar,active,50",
  ]
}
