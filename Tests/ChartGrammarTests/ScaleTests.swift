import Testing
import VectorDrawing

@testable import ChartGrammar

@Suite("Scales")
struct ScaleTests {
  @Test("place numbers in proportion")
  func linear() {
    let scale = ContinuousScale(domain: 0...200, start: 50, end: 450)
    #expect(scale.place(0) == 50)
    #expect(scale.place(50) == 150)
    #expect(scale.place(200) == 450)
    #expect(scale.base == 50)
  }

  @Test("of logarithms give a decade the same room, and nothing to zero")
  func logarithmic() throws {
    let scale = ContinuousScale(transform: .logarithmic, domain: 1...1000, start: 0, end: 300)
    #expect(abs(try #require(scale.place(10)) - 100) < 1e-9)
    #expect(abs(try #require(scale.place(100)) - 200) < 1e-9)
    #expect(scale.place(0) == nil)
    #expect(scale.place(-1) == nil)
  }

  @Test("of square roots place a quarter of the area at half the way")
  func squareRoot() {
    let scale = ContinuousScale(transform: .squareRoot, domain: 0...100, start: 0, end: 200)
    #expect(scale.place(25) == 100)
    #expect(scale.place(100) == 200)
  }

  @Test("of symmetric logarithms give zero and negative numbers a place")
  func symmetricLogarithmic() throws {
    // log₁₀(1 + v) from 0 to 3: 9, 99 and 999 stand at thirds of the way.
    let scale = ContinuousScale(
      transform: .symmetricLogarithmic(threshold: 1), domain: 0...999, start: 0, end: 300)
    #expect(scale.place(0) == 0)
    #expect(abs(try #require(scale.place(9)) - 100) < 1e-9)
    #expect(abs(try #require(scale.place(99)) - 200) < 1e-9)
    #expect(abs(try #require(scale.place(999)) - 300) < 1e-9)
    #expect(abs(try #require(scale.place(-9)) + 100) < 1e-9)
    #expect(abs(try #require(scale.number(at: 200)) - 99) < 1e-9)
    #expect(scale.base == 0)
  }

  @Test("give back the number of a place")
  func inverse() {
    let scale = ContinuousScale(domain: 0...200, start: 50, end: 450)
    #expect(scale.number(at: 150) == 50)
    #expect(scale.number(at: .nan) == nil)
    #expect(ContinuousScale(domain: 0...1, start: 5, end: 5).number(at: 5) == nil)
  }

  @Test("widen a domain of a single number", arguments: [0.0, 5, -3, 1e12, 1e-9])
  func single(_ value: Double) throws {
    let scale = ContinuousScale(domain: value...value, start: 0, end: 100)
    #expect(abs(try #require(scale.place(value)) - 50) < 1e-6)
  }

  @Test("give no place to what is not a number, and hold what lies far outside")
  func absent() throws {
    let scale = ContinuousScale(domain: 0...1, start: 0, end: 100)
    #expect(scale.place(.nan) == nil)
    #expect(scale.place(.infinity) == nil)
    #expect(try #require(scale.place(1e300)) <= 1100)
  }

  @Test("survive the widest domain")
  func widest() throws {
    let scale = ContinuousScale(domain: -1.7e308...1.7e308, start: 0, end: 100)
    #expect(abs(try #require(scale.place(0)) - 50) < 1e-9)
  }

  @Test("divide room into equal bands, with headings before groups")
  func bands() {
    // 100 points, two headings of 10: four bands of 20.
    let scale = BandScale(
      bands: [
        Band("a", group: "G"), Band("b", group: "G"), Band("c", group: "H"), Band("d", group: "H"),
      ], start: 0, end: 100, headingRoom: 10)
    #expect(scale.step == 20)
    #expect(scale.middle(of: "a") == 20)
    #expect(scale.middle(of: "b") == 40)
    #expect(scale.middle(of: "c") == 70)
    #expect(scale.middle(of: "e") == nil)
  }

  @Test("keep the first of two bands with one identity")
  func twins() {
    let scale = BandScale(bands: [Band("a"), Band("a"), Band("b")], start: 0, end: 10)
    #expect(scale.bands.count == 2)
  }

  @Test("darken ordered levels in equal steps of lightness")
  func ordered() {
    let scale = OrdinalColourScale(["mild", "moderate", "severe", "mild", "fatal"])
    #expect(scale.levels.count == 4)
    let lightness = scale.levels.compactMap(scale.colour).map(OrdinalColourScale.lightness)
    #expect(lightness.count == 4)
    for (found, expected) in zip(lightness, [90, 90 - 65 / 3.0, 90 - 130 / 3.0, 25]) {
      #expect(abs(found - expected) < 0.01)
    }
    #expect(scale.colour(of: "unheard of") == nil)
    #expect(scale.style(of: "unheard of") == .neutral)
    #expect(OrdinalColourScale(["only"]).colour(of: "only") == OrdinalColourScale.colour(share: 0))
    #expect(OrdinalColourScale.colour(share: .nan) == OrdinalColourScale.colour(share: 0))
    #expect(OrdinalColourScale.lightness(of: .white) > 99.99)
    #expect(OrdinalColourScale.lightness(of: .black) == 0)
  }

  @Test("give names styles in order")
  func colours() {
    let scale = ColourScale(["A", "B", "A"])
    #expect(scale.names == ["A", "B"])
    #expect(scale.style(of: "B") == .ordinal(1))
    #expect(scale.style(of: "C") == .neutral)
  }
}
