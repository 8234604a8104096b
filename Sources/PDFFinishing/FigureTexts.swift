public import VectorDrawing

/// The text in place of each figure for readers who do not see it.
public enum FigureTexts {
  /// One text per figure of the pages, in their order: its caption; for a figure without one, the
  /// heading above it.
  public static func all(in pages: [Drawing]) -> [String] {
    var reading = Reading()
    for page in pages { reading.read(page.elements) }
    return reading.texts
  }

  private struct Reading {
    var texts: [String] = []
    var heading = ""

    mutating func read(_ elements: [DrawingElement]) {
      for element in elements {
        switch element {
        case .tagged(.figure, let inner):
          let place = texts.count
          texts.append("")
          let caption = captions(in: inner)
          texts[place] = caption.isEmpty ? "Drawing: \(heading)" : caption
          read(inner)
        case .tagged(.heading1, let inner), .tagged(.heading2, let inner),
          .tagged(.heading3, let inner):
          heading = words(in: inner)
        case .tagged(.artifact, _): break
        case .tagged(_, let inner), .moved(_, let inner), .clipped(_, let inner): read(inner)
        default: break
        }
      }
    }

    private func captions(in elements: [DrawingElement]) -> String {
      elements.map { element in
        switch element {
        case .tagged(.caption, let inner): words(in: inner)
        case .tagged(_, let inner), .moved(_, let inner), .clipped(_, let inner):
          captions(in: inner)
        default: ""
        }
      }.filter { !$0.isEmpty }.joined(separator: " ")
    }

    private func words(in elements: [DrawingElement]) -> String {
      elements.map { element in
        switch element {
        case .text(let text): text.text
        case .tagged(_, let inner), .moved(_, let inner), .clipped(_, let inner):
          words(in: inner)
        default: ""
        }
      }.joined(separator: " ").split(separator: " ").joined(separator: " ")
    }
  }
}
