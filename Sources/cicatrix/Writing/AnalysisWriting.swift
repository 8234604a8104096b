import AnalysedStudies
import NightlyJob
import ParallelWork
import Foundation

/// Writes files piece by piece: the pieces are made on all cores and written in order.
struct AnalysisWriting: Sendable {
  let folder: String
  let files: [AnalysisFiles.File]
  let mode: mode_t

  /// A piece of a file.
  private struct Piece: Sendable {
    let file: Int
    let number: Int
  }

  /// The progress of the writing.
  private struct Progress: Sendable {
    var opened: OutputFile.Opened?
    /// The failure; nothing is written after it.
    var failure: (any Error)?
  }

  /// Writes all files; the first that cannot be written ends it.
  func write() throws {
    let pieces = files.indices.flatMap { file in
      (0..<files[file].pieces).map { Piece(file: file, number: $0) }
    }
    let end = ParallelParts.gather(pieces.count, into: Progress()) { place in
      files[pieces[place].file].bytes(pieces[place].number)
    } add: { progress, bytes, place in
      guard progress.failure == nil else { return }
      do {
        try add(bytes, pieces[place], to: &progress)
      } catch {
        progress.failure = error
      }
    }
    if let failure = end.failure { throw failure }
  }

  private func add(_ bytes: [UInt8], _ piece: Piece, to progress: inout Progress) throws {
    let file = OutputFile(path: folder + "/" + files[piece.file].name, mode: mode)
    let opened = try piece.number == 0 ? file.begin() : progress.opened ?? file.begin()
    try file.add(bytes, to: opened)
    progress.opened = opened
    guard piece.number == files[piece.file].pieces - 1 else { return }
    progress.opened = nil
    try file.end(opened)
  }
}
