import TestSupport
import Testing
import VectorDrawing

@testable import ChartGrammar

@Suite("Labels by chance")
struct LabelPropertyTests {
  /// A crowd of labels on a plot: some lie on one point, some are long, some want to end there.
  private func crowd(_ chance: inout SeededGenerator, count: Int) -> [Label] {
    let centre = Double.random(in: 0...1, using: &chance)
    let spreads: [Double] = [0, 0.02, 0.3, 1]
    let spread = spreads.randomElement(using: &chance) ?? 1
    return (0..<count).map { index in
      func place() -> Double {
        min(max(centre + spread * Double.random(in: -1...1, using: &chance), 0), 1)
      }
      let words = ["ulcer", "R2-tip-volar", "第\(index)回", "lost to follow-up", "Ω"]
      let anchors: [PlacedText.Anchor] = [.start, .middle, .end]
      return Label(
        "L\(index)\u{2002}\(words.randomElement(using: &chance) ?? "")",
        at: DataPoint(place(), place()), anchor: anchors.randomElement(using: &chance) ?? .start,
        colour: Palette.series[index % Palette.series.count])
    }
  }

  @Test("none is lost, none lies on another, and what has no room is in the key")
  func complete() throws {
    var keyed = 0
    for seed in 1...25 as ClosedRange<UInt64> {
      var chance = SeededGenerator(seed: seed)
      let count = [1, 7, 25, 60, 120].randomElement(using: &chance) ?? 60
      let labels = crowd(&chance, count: count)
      let extent =
        [Extent(150, 80), Extent(240, 160), Extent(480, 300)]
        .randomElement(using: &chance) ?? Extent(240, 160)
      let chart = Chart(x: Axis("x", domain: 0...1), y: Axis("y", domain: 0...1)) {
        Dots(labels.map(\.point))
        labels
      }
      let drawing = chart.drawing(extent: extent, measurer: FixedWidthTextMeasurer())
      expectCraft(drawing, "seed \(seed)")
      let account = LabelAccount(drawing, labels.map(\.text))
      #expect(account.missing.isEmpty, "seed \(seed)")
      #expect(account.repeated.isEmpty, "seed \(seed)")
      // Each number of the key stands once in the plot, unless the plot is full.
      #expect(account.numbersWithoutPlace.isEmpty, "seed \(seed)")
      keyed += account.keyed
    }
    // The seeds include crowds beyond what a plot can hold.
    #expect(keyed > 100)
  }

  @Test("sixty on one point: all are there, in the same order every time")
  func sixty() {
    let labels = (0..<60).map { Label("L\($0)\u{2002}crowded", at: DataPoint(0.5, 0.5)) }
    let chart = Chart(x: Axis("x", domain: 0...1), y: Axis("y", domain: 0...1)) { labels }
    let drawings = (0..<2).map { _ in
      chart.drawing(extent: Extent(240, 160), measurer: FixedWidthTextMeasurer())
    }
    #expect(drawings[0] == drawings[1])
    let account = LabelAccount(drawings[0], labels.map(\.text))
    #expect(account.missing.isEmpty && account.repeated.isEmpty)
    #expect(account.numbersWithoutPlace.isEmpty)
    expectCraft(drawings[0])
  }
}

/// What became of labels on a drawing; a wrapped label is put together again.
private struct LabelAccount {
  /// Labels that are written nowhere.
  var missing: [String] = []
  /// Labels that are written more than once.
  var repeated: [String] = []
  /// Numbers of the key that stand nowhere in the plot.
  var numbersWithoutPlace: [String] = []
  /// How many labels are in the key.
  var keyed = 0

  init(_ drawing: Drawing, _ labels: [String]) {
    let texts = drawing.placedTexts
    for label in labels {
      // Its first word is its own.
      let name = label.prefix { $0 != "\u{2002}" }
      let found = texts.filter { $0.text.text.prefix { $0 != "\u{2002}" } == name }
      if found.isEmpty { missing.append(label) }
      if found.count > 1 { repeated.append(label) }
      // A line of the key: the nearest text at its left is a number.
      guard let line = found.first,
        let number = texts.filter({
          $0.box.right <= line.box.x && abs($0.box.y - line.box.y) < 0.01
        }).max(by: { $0.box.x < $1.box.x }),
        Int(number.text.text) != nil || number.text.text == "·",
        number.text.style.weight != .semibold, line.box.x - number.box.right < 12
      else { continue }
      keyed += 1
      let plotted = texts.filter {
        $0.text.text == number.text.text && $0.text.style.weight == .semibold
      }
      if plotted.count != 1 { numbersWithoutPlace.append(number.text.text) }
    }
  }
}
