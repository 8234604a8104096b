import Testing
import VectorDrawing

@Suite struct DrawingListingTests {
  @Test("Every kind of element has its line, nested ones are indented")
  func everyElement() {
    var path = Path(through: [Point(0, 0), Point(10, 5.126)])
    path.curve(Point(1, 2), Point(3, 4), to: Point(5, 6))
    path.close()
    let text = PlacedText(
      "a \"b\"\n", baseline: Point(1, -0.001), style: TypeStyle(size: 8, weight: .bold),
      extent: TextExtent(width: 12.345, ascent: 6, descent: 2), direction: .upwards)
    let drawing = Drawing(
      extent: Extent(100, 50.5),
      elements: [
        .fill(path, Colour(0x1F77B4, alpha: 0.5)),
        .stroke(path, LineStyle(.black, width: 0.75, dash: [2, 1.5], cap: .round)),
        .dots([Point(1, 1), Point(2, 2.05)], diameter: 3, .white),
        .clipped(
          Rectangle(x: 0, y: 0, width: 9, height: 9), [.moved(by: Point(-1, 2), [.text(text)])]),
        .link(Rectangle(x: 1, y: 2, width: 3, height: 4), .destination("table-1")),
        .link(Rectangle(x: 1, y: 2, width: 3, height: 4), .address("https://example.org")),
        .tagged(.paragraph, [.destination("table-1", Point(0, 7))]),
      ])
    #expect(
      DrawingListing.text(of: drawing) == """
        drawing 100 × 50.5
          fill #1F77B4@0.5 M0,0 L10,5.13 C1,2 3,4 5,6 Z
          stroke #000000 0.75 dash 2,1.5 round-cap M0,0 L10,5.13 C1,2 3,4 5,6 Z
          dots 3 #FFFFFF 1,1 2,2.05
          clipped 0,0 9×9
            moved -1,2
              text 1,0 "a \\"b\\"\\u{A}" 8 bold #000000 wide 12.35 upwards
          link 1,2 3×4 to "table-1"
          link 1,2 3×4 to address "https://example.org"
          tagged P
            destination "table-1" 0,7

        """)
  }
}
