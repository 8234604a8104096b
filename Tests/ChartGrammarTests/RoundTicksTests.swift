import Testing

@testable import ChartGrammar

@Suite("Round ticks")
struct RoundTicksTests {
  @Test("are 1, 2 or 5 times a power of ten apart")
  func steps() {
    #expect(RoundTicks.linear(0...1, count: 5).values.count == 6)
    #expect(RoundTicks.linear(0...47, count: 5).values == [0, 10, 20, 30, 40])
    #expect(RoundTicks.linear(-7...7, count: 4).values == [-5, 0, 5])
  }

  @Test("are whole where only whole numbers make sense")
  func whole() {
    #expect(RoundTicks.linear(0...2, count: 8, integers: true).values == [0, 1, 2])
  }

  @Test("widen a domain to whole steps")
  func widened() {
    #expect(RoundTicks.widened(1...47, count: 5) == 0...50)
  }

  @Test("are powers of ten on a logarithmic scale")
  func powers() {
    #expect(RoundTicks.logarithmic(1...1000, count: 4) == [1, 10, 100, 1000])
    #expect(RoundTicks.logarithmic(1...20, count: 5) == [1, 2, 5, 10, 20])
    #expect(RoundTicks.logarithmic(1e-9...1e12, count: 6).count <= 7)
  }

  @Test("lie apart on a square root scale")
  func roots() {
    #expect(RoundTicks.squareRoot(0...50, count: 7) == [0, 2, 10, 20, 50])
  }

  @Test("lie on both sides of zero on a square root scale")
  func bothRoots() {
    // Room for six: −10 and 10 would stand too near to 0.
    #expect(RoundTicks.squareRoot(-100...100, count: 6) == [-100, -20, 0, 20, 100])
  }

  @Test("are zero and powers of ten of both signs on a symmetric logarithmic scale")
  func symmetric() {
    #expect(
      RoundTicks.symmetricLogarithmic(0...500, threshold: 1, count: 7) == [0, 2, 10, 100, 500])
    #expect(
      RoundTicks.symmetricLogarithmic(-1000...1000, threshold: 1, count: 8)
        == [-1000, -100, -10, 0, 10, 100, 1000])
    #expect(
      RoundTicks.symmetricLogarithmic(-500...2000, threshold: 1, count: 5) == [-10, 0, 10, 1000])
    #expect(
      RoundTicks.symmetricLogarithmic(0...1e12, threshold: 1, count: 5)
        == [0, 1000, 1e6, 1e9, 1e12])
    #expect(RoundTicks.widenedToPowers(0...340) == 0...500)
    #expect(RoundTicks.widenedToPowers(-3...0.07) == -5...0.1)
    #expect(RoundTicks.widenedToPowers(4...4) == 4...5)
  }

  @Test("of days stand at whole weeks, then at whole years of weeks")
  func days() {
    #expect(RoundTicks.days(0...5, count: 6) == [0, 1, 2, 3, 4, 5])
    #expect(RoundTicks.days(-20...90, count: 5) == [0, 28, 56, 84])
    #expect(RoundTicks.days(0...800, count: 5) == [0, 168, 336, 504, 672])
    #expect(RoundTicks.days(0...8000, count: 5) == [0, 1820, 3640, 5460, 7280])
    #expect(RoundTicks.days(0...84, count: 100) == (0...84).map(Double.init))
    let axis = TrainedAxis(
      Axis(ticks: .days), data: DataExtent(numbers: [0, 84]), room: 200, spacing: 40)
    #expect(axis.ticks.map(\.label) == ["d0", "w4", "w8", "w12"])
  }

  @Test("are thinned from the left, and the last is kept")
  func thinning() {
    // Ten wide each, at 0, 6, 20, 38, 45: the second touches the first, the fourth the last.
    let stretches = [0.0, 6, 20, 38, 45].map { ($0 - 5)...($0 + 5) }
    #expect(Thinning.kept(stretches, gap: 1) == [0, 2, 4])
    #expect(Thinning.kept([], gap: 1).isEmpty)
  }
}
