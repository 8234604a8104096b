#include "CPageCompression.h"

#include <zlib.h>

static _Thread_local int usual_level = Z_DEFAULT_COMPRESSION;

void cpagecompression_set_level(int level) { usual_level = level; }

// The dynamic linker takes a function of the program before one of a library: libcairo's calls
// arrive here. Where it did not, pages would be compressed twice, and the file be the same.
int deflateInit_(z_streamp stream, int level, const char *version, int stream_size) {
  return deflateInit2_(
      stream, level == Z_DEFAULT_COMPRESSION ? usual_level : level, Z_DEFLATED, MAX_WBITS, 8,
      Z_DEFAULT_STRATEGY, version, stream_size);
}
