import UlcerIngest

/// The parts of a run, all finished and whole, from which the run takes its files.
struct CollectedParts: Sendable {
  /// An item that a part holds.
  private struct Held: Sendable {
    /// The folder of the finished part.
    let folder: String
    /// The item as the part's manifest gives it.
    let item: RunManifest.Item
  }

  private let byFile: [String: Held]

  /// Finds the parts of a run and checks the hash of every file in them.
  ///
  /// If there are parts from several divisions of the run, one complete division is enough.
  /// - Throws: "try again", naming the parts that are missing, foreign, damaged or still being
  ///   made.
  init(of draft: RunDraft, in home: StudyHome) throws(NightlyFailure) {
    let folder = PartsFolder(home: home)
    let key = draft.key.digest
    let counts = Set(folder.places(key: key).map(\.shard.count)).sorted()
    var complaints: [String] = []
    for count in counts {
      let check = PartCheck(draft, count: count)
      var faults: [PartCheck.Fault: [Int]] = [:]
      var held: [String: Held] = [:]
      for number in 1...count {
        guard let shard = Shard(number, of: count) else { continue }
        let place = folder.place(of: shard, key: key)
        if let fault = check.fault(in: place) {
          faults[fault, default: []].append(number)
          continue
        }
        for item in check.manifest(of: place)?.items ?? [] {
          held[item.file] = Held(folder: place.whole, item: item)
        }
      }
      if faults.isEmpty, draft.items.allSatisfy({ held[$0.file] != nil }) {
        byFile = held
        return
      }
      complaints.append(CollectedParts.words(faults, of: count))
    }
    let others = FolderWork.names(in: folder.path).contains { $0 != key.prefix(12) }
    let nothing =
      others
      ? "no part of these inputs is there, but parts of others are: the inputs, the data cut-off or "
        + "the program have changed since" : "no part of these inputs is there"
    throw NightlyFailure(
      .tryAgain, "parts-missing",
      complaints.isEmpty ? nothing : complaints.joined(separator: "; or "))
  }

  /// Puts an item's file into a run's folder.
  ///
  /// - Returns: the manifest line; `nil` if no part holds the item.
  func take(_ item: RunItem, to path: String) throws(NightlyFailure) -> RunManifest.Item? {
    guard let held = byFile[item.file] else { return nil }
    guard held.item.state != .failed else { return held.item }
    let source = held.folder + "/" + held.item.file
    guard let bytes = FolderWork.read(source), SourceFile(bytes: bytes).sha256 == held.item.sha256
    else {
      throw NightlyFailure(
        .tryAgain, "parts-missing", "a file of a part changed while it was collected")
    }
    try FolderWork.carry(source, to: path, bytes: bytes)
    return held.item
  }

  /// Describes the faults, e.g. `of 4 parts 2 is missing, 3 and 4 are damaged`.
  private static func words(_ faults: [PartCheck.Fault: [Int]], of count: Int) -> String {
    let all = [PartCheck.Fault.missing, .foreign, .damaged].compactMap { fault -> String? in
      guard let numbers = faults[fault], !numbers.isEmpty else { return nil }
      var names = numbers.prefix(20).map(String.init)
      if numbers.count > names.count { names.append("\(numbers.count - names.count) more") }
      let list =
        names.count == 1
        ? names[0]
        : names.dropLast().joined(separator: ", ") + " and " + (names.last ?? "")
      let verb = names.count == 1 ? "is" : "are"
      let what =
        switch fault {
        case .missing: "missing"
        case .foreign: "of another run"
        case .damaged: "damaged"
        }
      return "\(list) \(verb) \(what)"
    }
    return "of \(count) parts \(all.joined(separator: ", "))"
  }
}
