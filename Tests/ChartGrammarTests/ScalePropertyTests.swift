import Foundation
import TestSupport
import Testing

@testable import ChartGrammar

@Suite("Every scale, on domains by chance")
struct ScalePropertyTests {
  typealias Transform = ContinuousScale.Transform

  static let transforms: [Transform] = [
    .linear, .logarithmic, .squareRoot, .symmetricLogarithmic(threshold: 1),
    .symmetricLogarithmic(threshold: 0.01), .symmetricLogarithmic(threshold: 250),
  ]

  /// A domain whose ends are of some size between 10⁻⁶ and 10⁹, of either sign where that is right.
  static func domain(
    for transform: Transform, _ chance: inout SeededGenerator
  ) -> ClosedRange<Double> {
    func number() -> Double {
      let size = pow(10, Double.random(in: -6...9, using: &chance))
      let isNegative = transform != .logarithmic && Bool.random(using: &chance)
      return isNegative ? -size : size
    }
    let (one, other) = (number(), number())
    return min(one, other)...max(one, other)
  }

  @Test("places larger numbers farther along", arguments: transforms)
  func monotone(_ transform: Transform) throws {
    var chance = SeededGenerator(seed: 1)
    for _ in 0..<300 {
      let scale = ContinuousScale(
        transform: transform, domain: Self.domain(for: transform, &chance), start: 0, end: 500)
      let numbers = (0..<20).map { _ in Double.random(in: scale.domain, using: &chance) }.sorted()
      let places = try numbers.map { try #require(scale.place($0)) }
      #expect(zip(places, places.dropFirst()).allSatisfy { $0 <= $1 })
      #expect(places.allSatisfy { $0 >= -1e-6 && $0 <= 500 + 1e-6 })
      #expect(abs(try #require(scale.place(scale.domain.lowerBound))) < 1e-6)
      #expect(abs(try #require(scale.place(scale.domain.upperBound)) - 500) < 1e-6)
    }
  }

  @Test("gives back the number of a place", arguments: transforms)
  func invertible(_ transform: Transform) throws {
    var chance = SeededGenerator(seed: 2)
    for _ in 0..<300 {
      let scale = ContinuousScale(
        transform: transform, domain: Self.domain(for: transform, &chance), start: 480, end: 20)
      for _ in 0..<10 {
        let place = Double.random(in: 20...480, using: &chance)
        let number = try #require(scale.number(at: place))
        // Compared on paper: a ten-thousandth of a point.
        #expect(abs(try #require(scale.place(number)) - place) < 1e-4)
      }
    }
  }

  @Test("undoes its function to the last digits", arguments: transforms)
  func functions(_ transform: Transform) throws {
    var chance = SeededGenerator(seed: 3)
    for _ in 0..<500 {
      var number = pow(10, Double.random(in: -9...9, using: &chance))
      if transform != .logarithmic, Bool.random(using: &chance) { number = -number }
      let distance = try #require(transform.distance(of: number))
      let back = try #require(transform.number(at: distance))
      #expect(abs(back - number) <= abs(number) * 1e-12)
    }
  }

  @Test("has round ticks, all within its domain and in order", arguments: transforms)
  func ticks(_ transform: Transform) throws {
    var chance = SeededGenerator(seed: 4)
    for _ in 0..<300 {
      let wished = Self.domain(for: transform, &chance)
      for axis in [
        Axis(scale: transform), Axis(scale: transform, domain: wished),
        Axis(scale: transform, includesZero: true),
      ] {
        let trained = TrainedAxis(
          axis, data: DataExtent(numbers: [wished.lowerBound, wished.upperBound]), room: 200,
          spacing: 30)
        guard case .continuous(_, let domain) = trained.kind else {
          Issue.record("no numbers")
          return
        }
        let values = trained.ticks.map(\.value)
        #expect(zip(values, values.dropFirst()).allSatisfy { $0 < $1 })
        #expect(values.count <= 20)
        let scale = ContinuousScale(transform: transform, domain: domain, start: 0, end: 200)
        for value in values {
          let place = try #require(scale.place(value))
          #expect(place >= -1e-6 && place <= 200 + 1e-6, "\(transform) \(domain) \(value)")
        }
        #expect(trained.ticks.allSatisfy { !$0.label.isEmpty })
      }
    }
  }

  @Test("never makes of any number what is none", arguments: transforms)
  func hostile(_ transform: Transform) {
    let numbers: [Double] = [
      0, -0.0, 1, -1, .nan, .infinity, -.infinity, .leastNonzeroMagnitude,
      -.leastNonzeroMagnitude, .greatestFiniteMagnitude, -.greatestFiniteMagnitude, 1e-300, 1e300,
    ]
    let finite = numbers.filter { $0.isFinite }
    for lower in finite {
      for upper in finite where lower <= upper {
        let scale = ContinuousScale(
          transform: transform, domain: lower...upper, start: 0, end: 100)
        for number in numbers {
          if let place = scale.place(number) {
            #expect(place.isFinite)
          } else {
            #expect(!number.isFinite || transform == .logarithmic && number <= 0)
          }
          if let back = scale.number(at: number) { #expect(back.isFinite) }
        }
        let trained = TrainedAxis(
          Axis(scale: transform), data: DataExtent(numbers: [lower, upper]), room: 200,
          spacing: 30)
        #expect(trained.ticks.allSatisfy { $0.value.isFinite })
      }
    }
    for number in numbers {
      if let distance = transform.distance(of: number) { #expect(distance.isFinite) }
      if let back = transform.number(at: number) { #expect(back.isFinite) }
    }
  }

  @Test("with a threshold that is none counts as 1", arguments: [0, -3, .nan, .infinity])
  func threshold(_ threshold: Double) {
    let odd = Transform.symmetricLogarithmic(threshold: threshold)
    #expect(odd.distance(of: 9) == Transform.symmetricLogarithmic(threshold: 1).distance(of: 9))
  }
}
