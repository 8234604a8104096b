import CairoRendering
import ParallelWork
import Foundation
import PageComposition
import Synchronization

/// Lays a document out on several cores; the pages do not depend on their number.
enum ParallelLayout {
  /// The largest number of workers; more would load the fonts without benefit.
  private static let mostWorkers = 4

  /// The result of one worker.
  private struct Work: Sendable {
    var stretches: [(place: Int, set: DocumentLayout.SetStretch)] = []
    var measured: PangoTextMeasurer.Measured?
  }

  /// Returns the pages; the measurer then knows their texts.
  static func pages(of document: Document, measurer: PangoTextMeasurer) throws -> ComposedDocument {
    let layout = DocumentLayout(document)
    let count = layout.stretches.count
    let workers = min(mostWorkers, count, ProcessInfo.processInfo.activeProcessorCount)
    guard workers > 1 else { return document.pages(measurer: measurer) }
    let next = Mutex(0)
    let works = try ParallelParts.map(workers) { _ in
      Result { try work(layout, next) }
    }.map { try $0.get() }
    for work in works {
      if let measured = work.measured { measurer.learn(measured) }
    }
    let stretches = works.flatMap(\.stretches).sorted { $0.place < $1.place }
    return layout.pages(of: stretches.map(\.set), measurer: measurer)
  }

  /// Sets stretches until none is left.
  private static func work(_ layout: DocumentLayout, _ next: borrowing Mutex<Int>) throws -> Work {
    func take() -> Int? {
      next.withLock { place in
        guard place < layout.stretches.count else { return nil }
        defer { place += 1 }
        return place
      }
    }
    var work = Work()
    guard var place = take() else { return work }
    let measurer = try FontLoading.measurer()
    while true {
      work.stretches.append((place, layout.set(place, measurer: measurer)))
      guard let another = take() else { break }
      place = another
    }
    work.measured = measurer.measured
    return work
  }
}
