/// A part of a page with a heading.
struct PageSection {
  /// Its name in the page's address.
  let id: String
  /// Its name in the navigation.
  let shortName: String
  /// Its heading.
  let heading: HTMLFragment
  /// Its class in the style sheet.
  var cssClass: String?
  /// What stands in it.
  let content: [HTMLFragment]

  /// The section, named by its heading.
  var fragment: HTMLFragment {
    .element(
      .section,
      [.id(id), HTMLAttribute(.ariaLabelledBy, "\(id)-heading")]
        + (cssClass.map { [.cssClass($0)] } ?? []),
      [.lines([.empty, .element(.h2, [.id("\(id)-heading")], heading)] + content)])
  }
}
