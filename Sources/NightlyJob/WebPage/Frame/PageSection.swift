/// A part of a page with a heading.
struct PageSection {
  /// Its name in the page's address.
  let id: String
  /// Its name in the navigation.
  let shortName: String
  /// Its heading.
  let heading: HTMLFragment
  /// What stands in it.
  let content: [HTMLFragment]

  /// The section, named by its heading.
  var fragment: HTMLFragment {
    .element(
      .section, [.id(id), HTMLAttribute(.ariaLabelledBy, "\(id)-heading")],
      [.lines([.empty, .element(.h2, [.id("\(id)-heading")], heading)] + content)])
  }
}
