#pragma once

#include <stddef.h>

/// How strongly zlib compresses from now on, on this thread, what asks for its usual strength.
///
/// Cairo 1.16 compresses every page at zlib's usual sixth level and cannot be told otherwise. What
/// is finished afterwards would be compressed in vain: it is taken apart and compressed anew.
/// `level` is 0 (stored) to 9, or -1 for the usual.
void cpagecompression_set_level(int level);

/// Takes the beginning of a gzip file apart: how many bytes of `capacity` were filled; 0 where it is
/// none.
size_t cpagecompression_inflate(
    const void *bytes, size_t count, void *filled, size_t capacity);
