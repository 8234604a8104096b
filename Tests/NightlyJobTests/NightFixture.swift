import CairoRendering
import Foundation
import Logging
import Synchronization

@testable import NightlyJob

/// A small study in a folder of its own, an output folder beside it, and a job between them.
final class NightFixture: Sendable {
  let root: String
  /// Lines of the log.
  let log = Lines()

  /// Lines that were written from any thread.
  final class Lines: Sendable {
    private let all = Mutex<[String]>([])
    func add(_ line: String) { all.withLock { $0.append(line) } }
    func clear() { all.withLock { $0 = [] } }
    var text: String { all.withLock { $0.joined() } }
    /// The codes in their order.
    var codes: [String] {
      all.withLock { lines in
        lines.compactMap { line in
          (try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])?["code"]
            as? String
        }
      }
    }
  }

  static let texts = [
    "study.yaml":
      "acronym: TEST\ndata-cut: 2025-12-31\nnightly: {charts: [trajectory, accrual], keep-runs: 5}\n",
    "participants.csv": """
    participant_id,site,consent_date,screening_outcome,screen_failure_reason,treatment_date
    P1,Utrecht-A,2025-01-01,enrolled,,2025-01-10
    P2,Utrecht-B,2025-01-02,enrolled,,2025-01-11
    P3,Utrecht-B,2025-01-03,failed,no ulcer,
    P4,Utrecht-B,2025-01-04,enrolled,,2025-01-12

    """,
    "visits.csv": """
    participant_id,visit,date,attended,reason
    P1,baseline,2025-01-10,yes,
    P1,w2,2025-01-24,yes,
    P2,w2,,no,ill

    """,
    "ulcers.csv": """
    participant_id,date,visit,hand,digit,level,surface,status,length_mm,width_mm
    P1,2025-01-10,baseline,R,2,tip,volar,active,4.5,3
    P1,2025-01-24,w2,R,2,tip,volar,healed,,
    P2,2025-01-11,baseline,L,3,dip,dorsal,active,6,4

    """,
    "local-reactions.csv": """
    participant_id,date,visit,swelling,warmth,impairment_of_function,hematoma
    P1,2025-01-11,48h,0,no,2,yes

    """,
    "adverse-events.csv": """
    participant_id,event_id,term,organ_system,grade,start_date,outcome
    P1,E1,Migraine,Nervous system disorders,1,2025-01-12,recovered
    P2,E1,Nausea,Gastrointestinal disorders,2,2025-02,recovered

    """,
  ]

  static let template = NightlyTemplate(
    file: "interim-safety.md", bytes: Array("# Report\n\n{{disposition.treated}} treated.\n".utf8))
  /// A template with everything that stands in volumes when there are many participants.
  static let longTemplate = NightlyTemplate(
    file: "interim-safety.md",
    bytes: Array(
      """
      # Report

      {{disposition.treated}} treated.

      ```figure swimmer
      ```

      ```listing ulcers
      ```

      ```listing adverse-events
      ```

      """.utf8))
  static let environment = try? PangoTextMeasurer().environment

  /// - Parameter texts: the study's files.
  init(_ texts: [String: String] = NightFixture.texts) throws {
    root =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("night-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(
      atPath: root + "/study", withIntermediateDirectories: true)
    for (name, text) in texts { try write(name, text) }
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  var study: String { root + "/study" }
  var output: String { root + "/out" }
  var home: StudyHome { StudyHome(path: output) }

  /// Writes a file of the study.
  func write(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: study + "/" + name))
  }

  /// Replaces a text in a file of the study.
  func replace(_ name: String, _ old: String, _ new: String) throws {
    let path = study + "/" + name
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try write(name, text.replacing(old, with: new))
  }

  /// A change of one participant's record: another width for P2.
  func changeParticipant(_ width: Int) throws {
    let text = NightFixture.texts["ulcers.csv"] ?? ""
    try write("ulcers.csv", text.replacing("active,6,4", with: "active,6,\(width)"))
  }

  func settings(
    version: String = "1.0", template: NightlyTemplate = NightFixture.template
  ) throws -> NightlySettings {
    guard let environment = NightFixture.environment else { throw CocoaError(.fileNoSuchFile) }
    return NightlySettings(
      studies: [study], output: output, template: template,
      program: ProgramIdentity(version: version, template: template, environment: environment))
  }

  /// One night.
  @discardableResult
  func night(
    template: NightlyTemplate = NightFixture.template,
    _ change: (inout NightlySettings) -> Void = { _ in }
  ) throws -> NightlyExit {
    var settings = try settings(template: template)
    change(&settings)
    let now = settings.now
    let log = log
    let logger = Logger(label: "test") { _ in JSONLineLogHandler(now: now) { log.add($0) } }
    return Night(settings, logger: logger).run()
  }

  /// The published run.
  var latest: RunManifest? { home.latestRun.flatMap(home.manifest(of:)) }

  /// Names of everything in the home folder, runs included.
  var runs: [String] { FolderWork.names(in: home.runs) }

  /// A file of the published run as text.
  func published(_ file: String) -> String? {
    FolderWork.read(home.latest + "/" + file).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Whether the published run is whole and every hash is right.
  var isSound: Bool {
    guard let latest else { return false }
    return RunCheck(home: home, manifest: latest).damage.isEmpty
  }

  /// The inode of a file, the same for two names of one file.
  func inode(_ path: String) -> Int? {
    let facts = try? FileManager.default.attributesOfItem(atPath: path)
    return (facts?[.systemFileNumber] as? NSNumber)?.intValue
  }

  /// Recomputes the published run.
  func verify(
    onlyFiles: Bool = false, template: NightlyTemplate = NightFixture.template
  ) throws -> RunVerification.Outcome {
    let settings = try settings(template: template)
    return try RunVerification(
      home: home, template: settings.template, program: settings.program
    ).verify(onlyFiles: onlyFiles)
  }

  /// Writes the list of hashes of the published run as its manifest, which may be forged, has them.
  func writeSums() throws {
    let path = home.latest + "/" + RunManifest.name
    guard let bytes = FolderWork.read(path), let manifest = RunManifest.read(path) else {
      throw CocoaError(.fileReadCorruptFile)
    }
    try FolderWork.write(manifest.sums(bytes), to: home.latest + "/" + RunManifest.sumsName)
  }
}
