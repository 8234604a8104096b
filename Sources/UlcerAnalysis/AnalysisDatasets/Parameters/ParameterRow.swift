import UlcerRecords

/// One row of `adulc.csv`: a parameter of a participant, at a visit if it has one.
struct ParameterRow {
  /// The baseline or a planned visit.
  enum Place {
    case baseline
    case visit(PlannedVisit)

    /// `AVISIT`.
    var label: String {
      switch self {
      case .baseline: "Baseline"
      case .visit(let visit): visit.label
      }
    }

    /// `AVISITN`: the planned day.
    var day: Int {
      switch self {
      case .baseline: 0
      case .visit(let visit): visit.day
      }
    }

    /// The flag of the baseline, `ABLFL`.
    var isBaseline: Bool {
      switch self {
      case .baseline: true
      case .visit: false
      }
    }
  }

  /// `PARCAT1`.
  let category: String
  /// `PARAMCD`.
  let code: String
  /// `PARAM`.
  let label: String
  /// `nil` for what belongs to no visit.
  var place: Place?
  /// `nil` for what is told of the whole follow-up.
  var date: CalendarDate?
  let value: Double
  /// The value as an answer, for a parameter that is yes or no.
  var answer: Bool?
  /// The value at the baseline.
  var baseline: Double?
  /// The value less that at the baseline; `nil` at the baseline itself and without one.
  var change: Double?
  /// The row that states the value; `nil` where it is derived from several.
  var source: SourceRow?

  /// A row of a score.
  init(score: Double, code: String, label: String) {
    category = "SCORE"
    self.code = code
    self.label = label
    value = score
  }

  /// A row of a number.
  init(_ parameter: UlcerParameter, _ value: Int, at place: Place? = nil) {
    category = parameter.category
    code = parameter.rawValue
    label = parameter.label
    self.value = Double(value)
    self.place = place
  }

  /// A row of an answer: 1 for yes, 0 for no.
  init(_ parameter: UlcerParameter, _ answer: Bool, at place: Place? = nil) {
    self.init(parameter, answer ? 1 : 0, at: place)
    self.answer = answer
  }
}
