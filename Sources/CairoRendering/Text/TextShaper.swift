import CCairoPango

/// Turns text into glyphs with Pango's itemiser and shaper.
///
/// `PangoLayout` would do more than is needed (line breaking) and would draw a missing character
/// with any other font of the machine; here it becomes the face's own box, `.notdef`.
struct TextShaper {
  /// The longest stretch that is shaped at once, in bytes; keeps Pango's 32-bit sums in range.
  private static let pieceLength = 2048
  /// `PANGO_GLYPH_EMPTY`: takes part in shaping but is not drawn.
  private static let emptyGlyph: UInt32 = 0x0FFF_FFFF
  /// `PANGO_GLYPH_UNKNOWN_FLAG`: the font has no glyph for the character.
  private static let unknownFlag: UInt32 = 0x1000_0000

  let face: FontFace

  func shape(_ text: String) -> ShapedText {
    var shaped = ShapedText()
    guard !text.isEmpty else { return shaped }
    for piece in PrintableText(text).pieces(atMost: TextShaper.pieceLength) {
      piece.withUnsafeBytes { bytes in
        guard let start = bytes.bindMemory(to: CChar.self).baseAddress else { return }
        shape(start, count: Int32(bytes.count), into: &shaped)
      }
    }
    return shaped
  }

  private func shape(
    _ start: UnsafePointer<CChar>, count: Int32, into shaped: inout ShapedText
  ) {
    guard let glyphs = pango_glyph_string_new() else { return }
    defer { pango_glyph_string_free(glyphs) }
    let logical = pango_itemize_with_base_dir(
      face.context, PANGO_DIRECTION_LTR, start, 0, count, face.attributes, nil)
    let visual = pango_reorder_items(logical)
    g_list_free(logical)
    defer { g_list_free(visual) }
    var node = visual
    while let current = node {
      node = current.pointee.next
      guard let data = current.pointee.data else { continue }
      let item = data.assumingMemoryBound(to: PangoItem.self)
      defer { pango_item_free(item) }
      let itemStart = start + Int(item.pointee.offset)
      pango_shape_full(
        itemStart, item.pointee.length, start, count, &item.pointee.analysis, glyphs)
      append(
        glyphs.pointee, of: itemStart, count: Int(item.pointee.length),
        isBackward: item.pointee.analysis.level & 1 == 1, to: &shaped)
    }
  }

  /// Takes over the glyphs of one item. Glyphs are in visual order; `log_clusters` gives for each
  /// the first byte of the characters that it represents.
  private func append(
    _ glyphs: PangoGlyphString, of text: UnsafePointer<CChar>, count: Int, isBackward: Bool,
    to shaped: inout ShapedText
  ) {
    let total = Int(glyphs.num_glyphs)
    let starts = UnsafeBufferPointer(start: glyphs.log_clusters, count: total)
    var run = ShapedText.Run()
    run.isBackward = isBackward
    var first = isBackward ? total - 1 : 0
    let step = isBackward ? -1 : 1
    var order: [Range<Int>] = []
    while first >= 0 && first < total {
      // Clusters are visited in the order of the text, so each ends where the next begins.
      var next = first
      while next >= 0 && next < total && starts[next] == starts[first] { next += step }
      let members = isBackward ? next + 1..<first + 1 : first..<next
      let from = min(max(Int(starts[first]), 0), count)
      let to = next >= 0 && next < total ? min(max(Int(starts[next]), from), count) : count
      let drawn = members.count { glyphs.glyphs[$0].glyph != TextShaper.emptyGlyph }
      if drawn > 0 && to > from {
        // Characters without a picture (joiners, direction marks) are left out of the searchable
        // text too.
        run.clusters.append(
          cairo_text_cluster_t(num_bytes: Int32(to - from), num_glyphs: Int32(drawn)))
        run.bytes.append(contentsOf: UnsafeBufferPointer(start: text + from, count: to - from))
        order.append(members)
      }
      first = next
    }
    for index in isBackward ? Array(order.reversed().joined()) : Array(order.joined()) {
      place(glyphs.glyphs[index], in: &run, of: &shaped)
    }
    if !run.glyphs.isEmpty { shaped.runs.append(run) }
  }

  private func place(
    _ information: PangoGlyphInfo, in run: inout ShapedText.Run, of shaped: inout ShapedText
  ) {
    guard information.glyph != TextShaper.emptyGlyph else { return }
    let isMissing = information.glyph & TextShaper.unknownFlag != 0
    let geometry = information.geometry
    run.glyphs.append(
      ShapedText.Glyph(
        index: isMissing ? 0 : UInt(information.glyph),
        x: shaped.width + Double(isMissing ? 0 : geometry.x_offset) / FontFace.unitsPerEm,
        y: Double(isMissing ? 0 : geometry.y_offset) / FontFace.unitsPerEm))
    shaped.width += isMissing ? face.boxWidth : Double(geometry.width) / FontFace.unitsPerEm
    if isMissing { shaped.hasMissingCharacter = true }
  }
}
