import ClinicalWording
import PageComposition
import ReportTemplates
import UlcerAnalysis

/// From a directive to what stands on the page: the display, what is not known in it, where the numbers
/// of a figure are, and what changed since the last report.
struct DisplayComposition {
  let context: ReportContext
  /// The context of the last report; `nil` without one.
  var previous: ReportContext?

  /// What a directive shows, with what changed since the last report marked.
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

  /// The display alone, without what is said of changes.
  func plainBlocks(_ display: Display, _ request: DisplayRequest) -> [Block] {
    told(display.make(request, context), display.needs(context.plan))
  }

  /// The display that is asked for, without what is said of changes; nothing for one that there is not.
  func plainBlocks(_ request: DisplayRequest) -> [Block] {
    DisplayRegistry.byName[request.name].map { plainBlocks($0, request) } ?? []
  }
}
