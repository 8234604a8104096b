import TestSupport
import Testing
import VectorDrawing

@Suite("A drawing without craft is found out")
struct DrawingCraftTests {
  private static let page = Extent(200, 100)

  private static func text(
    _ text: String, at x: Double = 20, _ y: Double = 50, size: Double = 8, colour: Colour = .black
  ) -> DrawingElement {
    .text(
      PlacedText(
        text, at: Point(x, y), style: TypeStyle(size: size, colour: colour),
        measurer: FixedWidthTextMeasurer()))
  }

  private static func area(_ box: Rectangle, _ colour: Colour) -> DrawingElement {
    .fill(Path(box), colour)
  }

  private static func faults(_ elements: [DrawingElement]) -> [String] {
    DrawingCraft.faults(of: Drawing(extent: page, elements: elements))
  }

  private static let patch = Rectangle(x: 10, y: 40, width: 100, height: 20)

  @Test("Nothing is found where nothing is wrong")
  func sound() {
    #expect(
      Self.faults([Self.area(Self.patch, Colour(0x005A9C)), Self.text("white", colour: .white)])
        .isEmpty)
  }

  @Test("Texts on each other, over the edge, too small")
  func texts() {
    #expect(Self.faults([Self.text("one"), Self.text("other", at: 25)])[0].hasSuffix("overlap"))
    #expect(Self.faults([Self.text("far", at: 195)])[0].hasSuffix("crosses the edge"))
    #expect(Self.faults([Self.text("small", size: 6)])[0].contains("6.0 points"))
  }

  @Test("Text too pale for what lies behind it, however it is moved or clipped")
  func contrast() {
    let pale = [Self.area(Self.patch, Colour(0xBBBBBB)), Self.text("white", colour: .white)]
    #expect(Self.faults(pale)[0].contains("contrast"))
    #expect(
      Self.faults([.moved(by: Point(5, 5), [.tagged(.figure, pale)])])[0].contains("contrast"))
    let behind = Self.area(Self.patch, Colour(0x000000).opacity(0.2))
    #expect(
      Self.faults([behind, Self.text("grey", colour: Colour(0x808080))])[0].contains("contrast"))
    let away = DrawingElement.clipped(
      Rectangle(x: 0, y: 0, width: 5, height: 5), [Self.area(Self.patch, .black)])
    #expect(!Self.faults([away, Self.text("black")]).contains { $0.contains("contrast") })
  }

  @Test("A line through letters, before or after them; a light grid line is none")
  func lines() {
    func line(_ colour: Colour, _ width: Double = 1) -> DrawingElement {
      .stroke(
        Path(through: [Point(0, 48), Point(200, 48)]), LineStyle(colour, width: width))
    }
    #expect(Self.faults([line(.black), Self.text("crossed")])[0].contains("contrast"))
    #expect(Self.faults([Self.text("crossed"), line(.black)])[0].contains("painted over"))
    #expect(Self.faults([line(Colour(0xE2E2E2), 0.5), Self.text("read")]).isEmpty)
  }

  @Test("Ink over the edge, and a mark that is cut off")
  func edges() {
    let beyond = Rectangle(x: 150, y: 10, width: 80, height: 10)
    #expect(Self.faults([Self.area(beyond, .black)])[0].contains("crosses the edge"))
    let cut = DrawingElement.clipped(
      Rectangle(x: 100, y: 0, width: 90, height: 90), [Self.area(beyond, .black)])
    #expect(Self.faults([cut])[0].contains("cut off"))
  }

  @Test("Symbols of a key that a grey copy makes one, unless what they stand for bears letters")
  func greys() {
    func entry(_ name: String, _ colour: Colour, at y: Double) -> [DrawingElement] {
      [
        Self.area(Rectangle(x: 5, y: y - 6, width: 10, height: 6), colour),
        Self.text(name, at: 20, y),
      ]
    }
    let (red, green) = (Colour(0xB03030), Colour(0x256E25))
    let key = entry("open", red, at: 20) + entry("closed", green, at: 40)
    #expect(Self.faults(key) == ["on a grey copy “open” looks like “closed”"])
    #expect(Self.faults(entry("open", red, at: 20) + entry("closed", .black, at: 40)).isEmpty)
    func cell(_ colour: Colour, _ letter: String, at y: Double) -> [DrawingElement] {
      [
        Self.area(Rectangle(x: 100, y: y - 10, width: 14, height: 14), colour),
        Self.text(letter, at: 104, y, colour: .white),
      ]
    }
    let plot = DrawingElement.clipped(
      Rectangle(x: 90, y: 0, width: 100, height: 100),
      cell(red, "O", at: 20) + cell(green, "C", at: 60))
    #expect(Self.faults(key + [plot]).isEmpty)
  }

  @Test("A coordinate that is no number")
  func finite() {
    #expect(!Self.faults([Self.text("nowhere", at: .nan)]).isEmpty)
  }
}
