/// An axis trained on the data: its domain and ticks are fixed, its place on paper is not.
struct TrainedAxis {
  enum Kind {
    case continuous(ContinuousScale.Transform, domain: ClosedRange<Double>)
    case bands([Band])
  }

  let axis: Axis
  let kind: Kind
  let ticks: [Tick]

  var bands: [Band]? {
    if case .bands(let bands) = kind { bands } else { nil }
  }

  /// Trains an axis on the extents of marks; `room` is its probable length and `spacing` the room
  /// that one tick label needs, in points.
  init(
    _ axis: Axis, data: DataExtent, room: Double, spacing: Double, widensFreely: Bool = true
  ) {
    self.axis = axis
    switch axis.kind {
    case .bands(let stated):
      kind = .bands(stated.isEmpty ? data.bands.map { Band($0) } : stated)
      ticks = []
    case .continuous where data.range == nil && !data.bands.isEmpty && axis.domain == nil:
      kind = .bands(data.bands.map { Band($0) })
      ticks = []
    case .continuous(let transform):
      let count = Int((max(room, 1) / max(spacing, 1)).held(in: 2...12))
      (kind, ticks) = TrainedAxis.continuous(
        axis, transform, data: data, count: count, widensFreely: widensFreely)
    }
  }

  /// Returns the scale between two places on paper.
  func scale(start: Double, end: Double, headingRoom: Double = 0) -> Scale {
    switch kind {
    case .continuous(let transform, let domain):
      .continuous(ContinuousScale(transform: transform, domain: domain, start: start, end: end))
    case .bands(let bands):
      .bands(BandScale(bands: bands, start: start, end: end, headingRoom: headingRoom))
    }
  }

  private static func continuous(
    _ axis: Axis, _ transform: ContinuousScale.Transform, data: DataExtent, count: Int,
    widensFreely: Bool
  ) -> (Kind, [Tick]) {
    let isLogarithmic = transform.isPositiveOnly
    var known = axis.domain
    if known == nil {
      var held = data
      if axis.includesZero, data.range != nil { held.include(.number(0)) }
      if case .marked(let ticks) = axis.ticks {
        for tick in ticks where tick.value.isFinite { held.include(.number(tick.value)) }
      }
      known = held.range
      if isLogarithmic, let upper = known?.upperBound {
        known = held.smallestPositive.map { min($0, upper)...upper }
      }
    }
    var domain = ContinuousScale.usable(known ?? 0...1, for: transform)
    let ticks: [Tick]
    switch axis.ticks {
    case .none: ticks = []
    case .marked(let marked):
      ticks = marked.filter {
        $0.value.isFinite && (domain.contains($0.value)) && (!isLogarithmic || $0.value > 0)
      }
    case .automatic where known == nil, .days where known == nil: ticks = []
    case .days:
      ticks = RoundTicks.days(domain, count: count).filter { !isLogarithmic || $0 > 0 }
        .map(AxisTicks.dayTick)
    case .automatic:
      let integers = axis.format == .integer
      if axis.domain == nil,
        transform == .linear || domain.lowerBound >= 0 && transform == .squareRoot
      {
        let wide = RoundTicks.widened(domain, count: count, integers: integers)
        // Along time, a wide margin without data would look like missing data.
        let gained = (wide.upperBound - wide.lowerBound) / (domain.upperBound - domain.lowerBound)
        if widensFreely || axis.includesZero || gained <= 1.08 { domain = wide }
      } else if axis.domain == nil, case .symmetricLogarithmic = transform, widensFreely {
        domain = RoundTicks.widenedToPowers(domain)
      }
      switch transform {
      case .linear:
        let (step, values) = RoundTicks.linear(domain, count: count, integers: integers)
        ticks = values.map { Tick($0, axis.format.text($0, step: step)) }
      case .logarithmic:
        ticks = RoundTicks.logarithmic(domain, count: count).map { Tick($0, axis.format.text($0)) }
      case .squareRoot:
        ticks = RoundTicks.squareRoot(domain, count: count).map { Tick($0, axis.format.text($0)) }
      case .symmetricLogarithmic(let threshold):
        ticks = RoundTicks.symmetricLogarithmic(domain, threshold: threshold, count: count)
          .map { Tick($0, axis.format.text($0)) }
      }
    }
    return (.continuous(transform, domain: domain), ticks)
  }
}
