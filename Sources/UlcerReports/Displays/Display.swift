import PageComposition
import ReportTemplates
import UlcerAnalysis
import UlcerFigures
import UlcerRecords

/// One display that a template may ask for: its name and options, the files that it rests on, and
/// the code that makes it. Stated once; everything else reads it.
struct Display: Sendable {
  /// The groups for which it can be made.
  enum Groups: Sendable {
    /// All participants, in an open and a closed session.
    case everybody
    /// All participants, and in a closed session each coded arm.
    case everybodyOrArms
    /// A comparison of arms, only in a closed session.
    case closedSession
  }

  /// An option that a template may give.
  enum Option: String, Sendable {
    case height, local, decimals, count, of
  }

  /// The name of the display.
  let name: DisplayName
  /// The content in one line.
  let summary: String
  /// The options that it takes.
  let options: [Option]
  /// The groups for which it can be made.
  let groups: Groups
  /// The files without which it shows nothing, or less.
  let needs: @Sendable (StudyPlan) -> DisplayNeeds
  /// The name that replaces a display with a row or line for each ulcer or event if a report of many
  /// participants moves it to a file beside it; `nil` for all others.
  let longName: String?
  /// Rows that changed since the last report are marked.
  let marksChanges: Bool
  /// The tables and listings that hold the numbers that a figure is drawn from.
  let numbers: @Sendable (DisplayRequest, ReportContext) -> [DisplayRequest]
  /// Makes the content.
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

  /// The directive with which a template asks for it.
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
  /// The values that the option may have.
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
  /// A table, on one page if it fits.
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

  /// A listing, with one line for each record.
  ///
  /// - Parameter isLying: the listing is too wide for a page in portrait format.
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

  /// A table as a block, kept on one page if it is short.
  static func blocks(_ table: Table, kind: Table.Kind = .table) -> [Block] {
    var table = table
    table.kind = kind
    return table.isShort ? [.keepTogether([.table(table)])] : [.table(table)]
  }
}
