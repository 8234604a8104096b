package import UlcerRecords

/// Dates in a form that is clear in every country: `1 Nov 2026`.
package enum DateWording {
  /// Returns the date; “not known” if there is none.
  package static func text(_ date: CalendarDate?) -> String {
    guard let date else { return "not known" }
    let parts = date.components
    return "\(parts.day) \(months[min(max(parts.month - 1, 0), 11)]) \(parts.year)"
  }

  /// Returns the month alone: `Nov 2026`.
  package static func month(of date: CalendarDate) -> String {
    let parts = date.components
    return "\(months[min(max(parts.month - 1, 0), 11)]) \(parts.year)"
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}
