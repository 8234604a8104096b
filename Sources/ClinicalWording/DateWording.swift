package import UlcerRecords

/// Dates as readers of several countries read them alike: `1 Nov 2026`.
package enum DateWording {
  /// The date; “not known” where there is none.
  package static func text(_ date: CalendarDate?) -> String {
    guard let date else { return "not known" }
    let parts = date.components
    return "\(parts.day) \(months[min(max(parts.month - 1, 0), 11)]) \(parts.year)"
  }

  /// The month alone: `Nov 2026`.
  package static func month(of date: CalendarDate) -> String {
    let parts = date.components
    return "\(months[min(max(parts.month - 1, 0), 11)]) \(parts.year)"
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}
