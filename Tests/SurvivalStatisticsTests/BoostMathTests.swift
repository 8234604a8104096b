import CBoostMath
import Testing

@Suite("Special functions")
struct BoostMathTests {
  @Test("Known values")
  func values() {
    expectClose(boostmath_normal_quantile(0.975), 1.959963984540054, 1e-15, "z")
    expectClose(boostmath_normal_cdf(0), 0.5, 1e-16, "normal")
    // Beta(1, 2) has the distribution function 1 − (1 − x)²; Beta(2, 1) has x².
    expectClose(boostmath_beta_cdf(1, 2, 0.25), 1 - 0.5625, 1e-15, "beta")
    expectClose(boostmath_beta_tail(2, 1, 0.5), 0.75, 1e-15, "beta tail")
    expectClose(boostmath_beta_quantile(2, 1, 0.25), 0.5, 1e-15, "beta quantile")
    expectClose(boostmath_beta_tail_quantile(2, 1, 0.75), 0.5, 1e-15, "beta tail quantile")
    // A gamma variable of shape 1 is exponential.
    expectClose(boostmath_gamma_cdf(1, 2), 1 - 0.1353352832366127, 1e-15, "gamma")
    expectClose(boostmath_gamma_tail(1, 2), 0.1353352832366127, 1e-15, "gamma tail")
    expectClose(boostmath_gamma_quantile(1, 0.5), 0.6931471805599453, 1e-15, "gamma quantile")
    expectClose(boostmath_gamma_tail_quantile(1, 0.5), 0.6931471805599453, 1e-15, "gamma tail")
    expectClose(boostmath_binomial_pdf(1, 3, 0.5), 0.375, 1e-15, "binomial")
    expectClose(boostmath_binomial_cdf(1, 3, 0.5), 0.5, 1e-15, "binomial sum")
  }

  @Test("Nonsense gives NaN and no exception")
  func nonsense() {
    let odd: [Double] = [.nan, .infinity, -.infinity, -1, 0, 2, 1e308, .leastNonzeroMagnitude]
    for a in odd {
      #expect(boostmath_normal_quantile(a).isNaN == !(a > 0 && a < 1))
      for b in odd {
        for x in odd {
          for value in [
            boostmath_beta_cdf(a, b, x), boostmath_beta_tail(a, b, x),
            boostmath_beta_quantile(a, b, x), boostmath_beta_tail_quantile(a, b, x),
            boostmath_binomial_pdf(a, b, x), boostmath_binomial_cdf(a, b, x),
            boostmath_gamma_cdf(a, b), boostmath_gamma_tail(a, b),
            boostmath_gamma_quantile(a, b), boostmath_gamma_tail_quantile(a, b),
          ] {
            #expect(value.isNaN || value.isFinite)
          }
        }
      }
    }
  }
}
