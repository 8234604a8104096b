#include "CBoostMath.h"

#include <boost/math/distributions/binomial.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/special_functions/beta.hpp>
#include <boost/math/special_functions/gamma.hpp>
#include <cmath>
#include <limits>

namespace {

namespace policies = boost::math::policies;

// Errors become NaN or infinity instead of exceptions; doubles are evaluated as long doubles.
using Quiet = policies::policy<
    policies::domain_error<policies::ignore_error>, policies::pole_error<policies::ignore_error>,
    policies::overflow_error<policies::ignore_error>,
    policies::underflow_error<policies::ignore_error>,
    policies::denorm_error<policies::ignore_error>,
    policies::rounding_error<policies::ignore_error>,
    policies::evaluation_error<policies::ignore_error>,
    policies::indeterminate_result_error<policies::ignore_error>>;

const double absent = std::numeric_limits<double>::quiet_NaN();

// Far above any count; with much larger parameters some series need hours.
const double largest = 1e12;

bool positive(double value) { return value > 0 && value <= largest; }
bool share(double value) { return value >= 0 && value <= 1; }

// The catch keeps even an unforeseen exception (no memory) from crossing into C.
template <typename Body>
double guarded(bool inDomain, Body body) noexcept {
  if (!inDomain) return absent;
  try {
    const double value = body();
    return std::isfinite(value) ? value : absent;
  } catch (...) {
    return absent;
  }
}

}  // namespace

extern "C" {

double boostmath_beta_cdf(double a, double b, double x) {
  return guarded(positive(a) && positive(b) && share(x),
                 [=] { return boost::math::ibeta(a, b, x, Quiet()); });
}

double boostmath_beta_tail(double a, double b, double x) {
  return guarded(positive(a) && positive(b) && share(x),
                 [=] { return boost::math::ibetac(a, b, x, Quiet()); });
}

double boostmath_beta_quantile(double a, double b, double p) {
  return guarded(positive(a) && positive(b) && share(p),
                 [=] { return boost::math::ibeta_inv(a, b, p, Quiet()); });
}

double boostmath_beta_tail_quantile(double a, double b, double q) {
  return guarded(positive(a) && positive(b) && share(q),
                 [=] { return boost::math::ibetac_inv(a, b, q, Quiet()); });
}

double boostmath_gamma_cdf(double a, double x) {
  return guarded(positive(a) && std::isfinite(x) && x >= 0,
                 [=] { return boost::math::gamma_p(a, x, Quiet()); });
}

double boostmath_gamma_tail(double a, double x) {
  return guarded(positive(a) && std::isfinite(x) && x >= 0,
                 [=] { return boost::math::gamma_q(a, x, Quiet()); });
}

double boostmath_gamma_quantile(double a, double p) {
  return guarded(positive(a) && share(p), [=] { return boost::math::gamma_p_inv(a, p, Quiet()); });
}

double boostmath_gamma_tail_quantile(double a, double q) {
  return guarded(positive(a) && share(q), [=] { return boost::math::gamma_q_inv(a, q, Quiet()); });
}

double boostmath_normal_cdf(double x) {
  return guarded(std::isfinite(x), [=] {
    return boost::math::cdf(boost::math::normal_distribution<double, Quiet>(0, 1), x);
  });
}

double boostmath_normal_quantile(double p) {
  return guarded(p > 0 && p < 1, [=] {
    return boost::math::quantile(boost::math::normal_distribution<double, Quiet>(0, 1), p);
  });
}

double boostmath_binomial_pdf(double k, double n, double p) {
  return guarded(n <= largest && k >= 0 && k <= n && share(p), [=] {
    return boost::math::pdf(boost::math::binomial_distribution<double, Quiet>(n, p), k);
  });
}

double boostmath_binomial_cdf(double k, double n, double p) {
  return guarded(n <= largest && k >= 0 && k <= n && share(p), [=] {
    return boost::math::cdf(boost::math::binomial_distribution<double, Quiet>(n, p), k);
  });
}

}  // extern "C"
