import Testing
import UlcerAnalysis
import UlcerIngest
import UlcerSamples

/// Studies on which every kind of chart is drawn.
enum ChartStudy: String, CaseIterable, Sendable {
  case twentyParticipants, oneParticipant, twoHundredParticipants, nobody, noUlcers, noEvents
  case longNames, extremeSizes, extremeValues, manyRecurrences, everythingMissing

  /// How many were treated.
  var treated: Int {
    switch self {
    case .oneParticipant: 1
    case .twoHundredParticipants: 200
    case .nobody: 0
    default: 20
    }
  }

  /// The sample study in that shape, by arm when asked.
  func analysis(isClosed: Bool = false) throws -> StudyAnalysis {
    return try ChartStudy.analysis(participants: max(treated, 1), isClosed: isClosed) { files in
      func keepHeader(_ name: String) {
        files[name] = files[name].map { Array($0.prefix { $0 != 0x0A }) + [0x0A] }
      }
      func rewrite(_ name: String, _ change: (String) -> String) {
        files[name] = files[name].map {
          Array(change(String(decoding: $0, as: UTF8.self)).utf8)
        }
      }
      switch self {
      case .noUlcers:
        // A file without an assessment would tell nothing: here one says that there is no ulcer.
        rewrite("ulcers.csv") { text in
          let lines = text.split(separator: "\n")
          var cells = lines[1].split(separator: ",", omittingEmptySubsequences: false)
          let names = lines[0].split(separator: ",")
          for (place, name) in names.enumerated() {
            if name == "status" { cells[place] = "healed" }
            if ["length_mm", "width_mm", "area_mm2"].contains(name) { cells[place] = "" }
          }
          return "\(lines[0])\n\(cells.joined(separator: ","))\n"
        }
      case .noEvents:
        // One of somebody who was not treated.
        let people = String(decoding: files["participants.csv"] ?? [], as: UTF8.self)
        let other =
          people.split(separator: "\n").first { $0.contains(",failed,") }
          .map { String($0.prefix { $0 != "," }) } ?? ""
        rewrite("adverse-events.csv") { text in
          let lines = text.split(separator: "\n")
          return "\(lines[0])\n\(other)\(lines[1].drop { $0 != "," })\n"
        }
      case .nobody:
        for name in files.keys.sorted() where name != "study.yaml" { keepHeader(name) }
      case .longNames: LongNames.write(into: &files)
      case .extremeValues: ExtremeValues.write(into: &files)
      case .manyRecurrences: ManyRecurrences.write(into: &files)
      case .everythingMissing: EverythingMissing.write(into: &files)
      case .extremeSizes:
        rewrite("ulcers.csv") { text in
          // Every later area that is measured is the largest that is possible.
          text.split(separator: "\n").enumerated().map { index, line in
            guard index > 0 else { return String(line) }
            var cells = line.split(separator: ",", omittingEmptySubsequences: false)
            if cells.count > 10, cells[2] != "baseline", !cells[10].isEmpty { cells[10] = "9000" }
            return cells.joined(separator: ",")
          }.joined(separator: "\n") + "\n"
        }
      case .twentyParticipants, .oneParticipant, .twoHundredParticipants: break
      }
    }
  }

  static func analysis(
    participants: Int, isClosed: Bool = false,
    changing change: (inout [String: [UInt8]]) -> Void = { _ in }
  ) throws -> StudyAnalysis {
    let study = try #require(SampleStudy(participants: participants))
    var files: [String: [UInt8]] = [:]
    var allocation: [UInt8] = []
    study.write { file, bytes in
      if file.isInStudyFolder {
        files[file.name, default: []] += bytes
      } else {
        allocation += bytes
      }
    }
    // What happens to the ids of a study happens to those of its allocation.
    files["allocation.csv"] = allocation
    change(&files)
    allocation = files.removeValue(forKey: "allocation.csv") ?? []
    let ingested = StudyIngest.read(StudySources(files: files))
    var arms: [String: String] = [:]
    for row in String(decoding: allocation, as: UTF8.self).split(separator: "\n").dropFirst() {
      let cells = row.split(separator: ",")
      if cells.count == 2 { arms[String(cells[0])] = String(cells[1]) }
    }
    return StudyAnalysis(
      of: ingested.records, plan: ingested.plan, requestedCut: nil,
      allocation: isClosed ? arms : nil)
  }
}
