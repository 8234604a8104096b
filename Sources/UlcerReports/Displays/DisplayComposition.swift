import ClinicalWording
import PageComposition
import ReportTemplates
import UlcerAnalysis

/// Makes the blocks of a directive: the display, the gaps in it, the references to the numbers of a
/// figure, and the changes since the last report.
struct DisplayComposition {
  let context: ReportContext
  /// The context of the last report; `nil` without one.
  var previous: ReportContext?

  /// The blocks of a directive, with changes since the last report marked.
  func blocks(for directive: TemplateDirective) -> [Block] {
    guard let (display, request) = DisplayRegistry.display(of: directive) else {
      return [.paragraph(RichText("There is no display “\(directive.title)”."), .note)]
    }
    guard request.isByArm ? display.groups == .everybodyOrArms : true else {
      return [.paragraph(RichText("“\(directive.title)” is not shown by arm."), .note)]
    }
    let blocks = plainBlocks(display, request)
    if display.name.kind == .figure {
      return numbered(blocks, display, request)
    }
    guard let previous, display.name.kind != nil, display.marksChanges else { return blocks }
    let old = DisplayComposition(context: previous).plainBlocks(display, request)
    return ChangedRows.marked(
      blocks, since: old,
      note: RichText(
        "At the left: a thick bar is new, a double line changed since the data cut-off of \(DateWording.text(previous.analysis.cut.date))."
      ))
  }

  /// The display without marks of changes.
  func plainBlocks(_ display: Display, _ request: DisplayRequest) -> [Block] {
    told(display.make(request, context), display.needs(context.plan))
  }

  /// The requested display without marks of changes; empty if it does not exist.
  func plainBlocks(_ request: DisplayRequest) -> [Block] {
    DisplayRegistry.byName[request.name].map { plainBlocks($0, request) } ?? []
  }
}
