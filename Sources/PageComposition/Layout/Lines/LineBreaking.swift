import VectorDrawing

extension TextLayout {
  /// Breaks one line without line feeds: a chunk that does not fit starts a new line, one longer
  /// than a whole line breaks between characters.
  func brokenLines(of runs: [ResolvedRun], base: TypeStyle, width: Double, leading: Double)
    -> [TextLine]
  {
    if runs.count == 1, let run = runs.first, run.text.utf8.count < 2_000 {
      let whole = extent(of: run.text, run.style)
      if whole.width <= width, run.text.first.map({ !Breaking.isSpace($0) }) ?? true,
        run.text.last.map({ !Breaking.isSpace($0) }) ?? true
      {
        return [line(of: [Breaking.Piece(text: run.text, spaces: "", run: 0)], runs, base, leading)]
      }
    }
    var lines: [TextLine] = []
    var current: [Breaking.Piece] = []
    var used = 0.0
    var pendingSpaces = 0.0

    func finish() {
      lines.append(line(of: current, runs, base, leading))
      current = []
      used = 0
      pendingSpaces = 0
    }

    for chunk in Breaking.chunks(of: runs) {
      let chunkWidth = chunk.reduce(0) { $0 + extent(of: $1.text, runs[$1.run].style).width }
      if chunkWidth == 0, current.isEmpty, chunk.allSatisfy({ $0.text.isEmpty }) { continue }
      if !current.isEmpty, used + pendingSpaces + chunkWidth > width + 0.001 { finish() }
      if chunkWidth > width + 0.001 {
        for (index, piece) in chunk.enumerated() {
          let parts = characterParts(of: piece, runs[piece.run].style, first: width - used, width)
          for (number, part) in parts.enumerated() {
            if number > 0 { finish() }
            current.append(part)
            used += extent(of: part.text, runs[part.run].style).width
          }
          if index < chunk.count - 1, used >= width { finish() }
        }
      } else {
        current += chunk
        used += pendingSpaces + chunkWidth
      }
      pendingSpaces = chunk.last.map { extent(of: $0.spaces, runs[$0.run].style).width } ?? 0
    }
    if !current.isEmpty || lines.isEmpty { finish() }
    return lines
  }

  /// Returns a piece broken between characters: the first part fits into `first` points, others
  /// into `width`; every part has at least one character.
  private func characterParts(
    of piece: Breaking.Piece, _ style: TypeStyle, first: Double, _ width: Double
  ) -> [Breaking.Piece] {
    let fitting = TextFitting(style, measurer)
    var rest = Substring(piece.text)
    var parts: [Breaking.Piece] = []
    var room = first
    while !rest.isEmpty {
      var end = fitting.end(of: rest, within: room)
      // Nothing fits after the text already on the line: an empty part starts a new line.
      let isStart = parts.isEmpty && first < width
      if end == rest.startIndex, !isStart { end = rest.index(after: end) }
      parts.append(Breaking.Piece(text: String(rest[..<end]), spaces: "", run: piece.run))
      rest = rest[end...]
      room = width
    }
    if parts.isEmpty { parts.append(Breaking.Piece(text: "", spaces: "", run: piece.run)) }
    parts[parts.count - 1].spaces = piece.spaces
    return parts
  }

  /// Joins pieces of the same run to segments and measures them as they will be drawn.
  private func line(
    of pieces: [Breaking.Piece], _ runs: [ResolvedRun], _ base: TypeStyle, _ leading: Double
  ) -> TextLine {
    var segments: [TextSegment] = []
    var text = ""
    for (index, piece) in pieces.enumerated() {
      let isLast = index == pieces.count - 1
      text += piece.text
      if !isLast { text += piece.spaces }
      if !isLast, pieces[index + 1].run == piece.run { continue }
      if !text.isEmpty, runs.indices.contains(piece.run) {
        let run = runs[piece.run]
        segments.append(
          TextSegment(
            text: text, style: run.style, target: run.target, isCode: run.isCode,
            extent: extent(of: text, run.style)))
      }
      text = ""
    }
    let type = extent(of: "", base).height
    let tallest = segments.map(\.extent.height).max() ?? type
    return TextLine(segments: segments, height: max(leading, tallest))
  }
}
