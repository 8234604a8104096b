import PageComposition
import ReportTemplates
import UlcerAnalysis
import UlcerFigures
import UlcerRecords

/// One display that a template may ask for: what it is called and may be asked, what it rests on, and
/// how it is made. Stated once; everything else reads it.
struct Display: Sendable {
  /// Whom it can be made for.
  enum Groups: Sendable {
    /// Everybody, in an open and a closed session.
    case everybody
    /// Everybody, and in a closed session each coded arm.
    case everybodyOrArms
    /// What compares arms: in a closed session alone.
    case closedSession
  }

  /// An option that a template may give.
  enum Option: String, Sendable {
    case height, local, decimals, count, of
  }

  /// Which display it is.
  let name: DisplayName
  /// What it shows, in one line.
  let summary: String
  /// The options that it takes.
  let options: [Option]
  /// Whom it can be made for.
  let groups: Groups
  /// The files without which it shows nothing, or less.
  let needs: @Sendable (StudyPlan) -> DisplayNeeds
  /// What it is called in place of itself, where it has a row or line for each ulcer or event and a
  /// report of many participants leaves it to a file beside it; `nil` for all others.
  let longName: String?
  /// Whether rows that changed since the last report are marked.
  let marksChanges: Bool
  /// The tables and listings that hold the numbers that a figure is drawn from.
  let numbers: @Sendable (DisplayRequest, ReportContext) -> [DisplayRequest]
  /// What it shows.
  let make: @Sendable (DisplayRequest, ReportContext) -> [Block]

  init(
    _ name: DisplayName, _ summary: String, options: [Option] = [],
    groups: Groups = .everybody,
    needs: @escaping @Sendable (StudyPlan) -> DisplayNeeds = { _ in DisplayNeeds() },
    longName: String? = nil, marksChanges: Bool = true,
    numbers: @escaping @Sendable (DisplayRequest, ReportContext) -> [DisplayRequest] = {
      _, _ in []
    },
    make: @escaping @Sendable (DisplayRequest, ReportContext) -> [Block]
  ) {
    self.name = name
    self.summary = summary
    self.options = options
    self.groups = groups
    self.needs = needs
    self.longName = longName
    self.marksChanges = marksChanges
    self.numbers = numbers
    self.make = make
  }

  /// What a template may write to have it.
  var directive: DirectiveDefinition {
    DirectiveDefinition(
      name.rawValue, summary: summary,
      options: Dictionary(
        uniqueKeysWithValues: options.map { ($0.rawValue, $0.value) }),
      closedOptions: groups == .everybodyOrArms ? ["by": .word(["arm"])] : [:],
      isClosed: groups == .closedSession)
  }
}

extension Display.Option {
  /// What may stand behind it.
  fileprivate var value: DirectiveDefinition.OptionValue {
    switch self {
    case .height: .length
    case .local: .word(["left-out", "kept"])
    case .decimals: .number(0...2)
    case .count: .word(PlaceCounts.Subject.allCases.map(\.rawValue))
    case .of: .word(CurveTable.Subject.allCases.map(\.rawValue))
    }
  }
}

extension Display {
  /// A table, on one page where one page can hold it.
  static func table(
    _ name: DisplayName, _ summary: String, options: [Option] = [],
    groups: Groups = .everybody, needs: DisplayNeeds = DisplayNeeds(),
    marksChanges: Bool = true,
    _ make: @escaping @Sendable (ReportContext) -> Table
  ) -> Display {
    Display(
      name, summary, options: options, groups: groups, needs: { _ in needs },
      marksChanges: marksChanges
    ) { _, context in
      blocks(make(context))
    }
  }

  /// A listing: a line a record.
  ///
  /// - Parameter isLying: whether it is too wide for a page that stands.
  static func listing(
    _ name: DisplayName, _ summary: String, needs: DisplayNeeds = DisplayNeeds(),
    isLying: Bool = false, longName: String? = nil,
    _ make: @escaping @Sendable (ReportContext) -> Table
  ) -> Display {
    Display(name, summary, needs: { _ in needs }, longName: longName) { _, context in
      let blocks = blocks(make(context), kind: .listing)
      return isLying ? [.landscape(blocks)] : blocks
    }
  }

  /// A table as a block, together on a page where it is short.
  static func blocks(_ table: Table, kind: Table.Kind = .table) -> [Block] {
    var table = table
    table.kind = kind
    return table.isShort ? [.keepTogether([.table(table)])] : [.table(table)]
  }
}
