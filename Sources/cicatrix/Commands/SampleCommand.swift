import ArgumentParser
import CommandConventions
import Foundation
import NightlyJob
import SourceDiagnostics
import UlcerSamples

/// `cicatrix sample`: a synthetic study.
struct SampleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sample",
    abstract: "Write a synthetic study, the same bytes for the same seed.",
    discussion: """
      DIR becomes a study folder. The allocation is written beside it, as DIR-allocation.csv, \
      because an allocation is never part of a study folder.
      """)

  @Option(name: .shortAndLong, help: "The folder to write.", completion: .directory)
  var output: String

  @Option(help: "Treated participants; screen failures come on top.")
  var participants = SampleStudy.demoParticipants

  @Option(help: "What chance starts from.")
  var seed = SampleStudy.demoSeed

  func validate() throws {
    guard SampleStudy.allowedParticipants.contains(participants) else {
      let range = SampleStudy.allowedParticipants
      throw ValidationError("--participants is \(range.lowerBound) to \(range.upperBound)")
    }
  }

  func run() throws {
    guard let study = SampleStudy(seed: seed, participants: participants) else {
      throw ProgramExit.usage
    }
    var folder = output
    while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
    try refuseWhatIsThere(folder)
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      var handles: [SampleFile: FileHandle] = [:]
      for file in SampleFile.allCases {
        let path = file.isInStudyFolder ? folder + "/" + file.name : folder + "-allocation.csv"
        // The sample has no real participants; an allocation only its owner can read would count as
        // a closed output.
        let attributes: [FileAttributeKey: Any] = [.posixPermissions: 0o644]
        guard
          FileManager.default.createFile(atPath: path, contents: nil, attributes: attributes),
          let handle = FileHandle(forWritingAtPath: path)
        else {
          throw CommandFailure(ProgramExit.cannotWrite, "cannot write \(path)")
        }
        handles[file] = handle
      }
      try study.write { file, bytes in try handles[file]?.write(contentsOf: Data(bytes)) }
      for file in SampleFile.allCases { try handles[file]?.close() }
    } catch let failure as CommandFailure {
      throw failure
    } catch {
      throw CommandFailure(ProgramExit.cannotWrite, "cannot write \(folder)")
    }
    StandardError.say("\(CountedNoun.text(participants, "treated participant")) in \(folder)")
  }

  /// Refuses to overwrite anything that exists, because it could be a real study.
  private func refuseWhatIsThere(_ folder: String) throws {
    let place = ResolvedPath(folder)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: place.path)) ?? []
    let allocation = folder + "-allocation.csv"
    var reason: String?
    if place.kind != .nothing, place.kind != .folder {
      reason = "\(folder) is there and is no folder"
    }
    if !names.isEmpty { reason = "\(folder) is there and not empty" }
    if ResolvedPath(allocation).kind != .nothing { reason = "\(allocation) is there" }
    if let home = PublishedFolder.home(of: place.path) {
      reason = "\(folder) is published by the nightly job in \(home)"
    }
    guard let reason else { return }
    throw CommandFailure(ProgramExit.cannotWrite, "\(reason); name a new folder")
  }
}
