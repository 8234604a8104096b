import Logging

extension StudyNight {
  /// Makes one part of a run's items; a part that is already whole is left as it is.
  ///
  /// The part gets its name when every file of it is on the disk. A job that dies before that
  /// leaves no part, and starts again when it is queued again.
  func make(_ shard: Shard, of draft: RunDraft) throws(NightlyFailure) -> Outcome {
    let folder = PartsFolder(home: home)
    folder.clean(but: draft.key.digest)
    let place = folder.place(of: shard, key: draft.key.digest)
    try FolderWork.make(place.path)
    return try FolderLock.hold(file: place.lock) { () throws(NightlyFailure) in
      FolderWork.remove(place.making)
      let check = PartCheck(draft, count: shard.count)
      if check.fault(in: place) == nil, let part = check.manifest(of: place),
        part.items.allSatisfy({ $0.state != .failed })
      {
        log.say("part-whole", "\(words(of: shard)) is there and whole", run: draft.name)
        return Outcome(code: "part-whole", exit: .done)
      }
      FolderWork.remove(place.whole)
      do throws(NightlyFailure) {
        return try write(shard, of: draft, to: place)
      } catch {
        FolderWork.remove(place.making)
        throw error
      }
    }
  }

  private func write(
    _ shard: Shard, of draft: RunDraft, to place: PartsFolder.Place
  ) throws(NightlyFailure) -> Outcome {
    try FolderWork.make(place.making)
    let press = press(to: place.making, after: draft.previous)
    let items = try press.press(draft.items.filter(shard.holds))
      .sorted { $0.file.utf8.lexicographicallyPrecedes($1.file.utf8) }
    let part = PartManifest(
      schema: PartManifest.schema, key: draft.key.digest, previous: draft.previous?.run,
      number: shard.number, count: shard.count, items: items)
    try FolderWork.write(part.sums, to: place.making + "/" + PartManifest.sumsName)
    try FolderWork.write(part.bytes, to: place.making + "/" + PartManifest.name)
    try FolderWork.sync(below: place.making)
    try settings.interruption.check()
    try FolderWork.move(place.making, to: place.whole)
    let failed = items.filter { $0.state == .failed }
    for item in failed {
      log.say(.error, "item-failed", item.reason ?? "", run: draft.name, item: item.item)
    }
    let drawn = items.filter(\.kind.isDrawn)
    log.say(
      "part-made",
      "\(words(of: shard)): \(drawn.count { $0.state == .rendered }) items made, "
        + "\(drawn.count { $0.state == .carried }) taken over, \(failed.count) failed",
      run: draft.name)
    return failed.isEmpty
      ? Outcome(code: "part-made", exit: .done)
      : Outcome(code: "items-failed", exit: .itemsFailed)
  }

  private func words(of shard: Shard) -> String { "part \(shard.number) of \(shard.count)" }
}
