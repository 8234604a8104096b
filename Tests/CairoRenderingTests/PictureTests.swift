import CairoRendering
import Testing
import VectorDrawing

@Suite struct PictureTests {
  @Test("Two pictures of the same drawing are equal")
  func reproducible() throws {
    let (first, second) = (try PangoTextMeasurer(), try PangoTextMeasurer())
    let page = SampleDrawing.page(measurer: first)
    #expect(
      try PNGFile.write(page, dotsPerInch: 100, measurer: first)
        == PNGFile.write(page, dotsPerInch: 100, measurer: second))
    let picture = try SVGFile.write(page, measurer: first)
    #expect(try picture == SVGFile.write(page, measurer: second))
    #expect(String(decoding: picture, as: UTF8.self).contains("<g id=\"surface\">"))
  }

  @Test("A PNG picture has the dots of its size and knows its resolution")
  func resolution() throws {
    let drawing = Drawing(extent: Extent(72, 36))
    let bytes = try PNGFile.write(drawing, dotsPerInch: 300, measurer: PangoTextMeasurer())
    // Signature, IHDR with 300 × 150 dots; pHYs with 300 / 0.0254 = 11811 = 0x2E23 dots per metre,
    // whose checksum is that of any 300 dpi picture.
    #expect(Array(bytes[..<8]) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    #expect(Array(bytes[16..<24]) == [0, 0, 0x01, 0x2C, 0, 0, 0, 0x96])
    #expect(
      Array(bytes[33..<54]) == [0, 0, 0, 9] + Array("pHYs".utf8)
        + [0, 0, 0x2E, 0x23, 0, 0, 0x2E, 0x23, 1, 0x78, 0xA5, 0x3F, 0x76])
  }

  @Test("An SVG picture has the size of the drawing in points")
  func svg() throws {
    let drawing = Drawing(extent: Extent(72, 36.5))
    let bytes = try SVGFile.write(drawing, measurer: PangoTextMeasurer())
    #expect(String(decoding: bytes, as: UTF8.self).contains("width=\"72pt\" height=\"36.5pt\""))
  }

  @Test("A resolution or size that no picture has is an error")
  func impossiblePictures() throws {
    let measurer = try PangoTextMeasurer()
    let drawing = Drawing(extent: Extent(14_400, 10))
    for resolution in [0, -1, 2_401, .infinity] {
      #expect(throws: RenderingError.resolution(resolution)) {
        try PNGFile.write(drawing, dotsPerInch: resolution, measurer: measurer)
      }
    }
    #expect(throws: RenderingError.pictureTooLarge(width: 60_000, height: 42)) {
      try PNGFile.write(drawing, dotsPerInch: 300, measurer: measurer)
    }
  }
}
