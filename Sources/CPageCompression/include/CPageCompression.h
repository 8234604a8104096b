#pragma once

/// How strongly zlib compresses from now on, on this thread, what asks for its usual strength.
///
/// Cairo 1.16 compresses every page at zlib's usual sixth level and cannot be told otherwise. What
/// is finished afterwards would be compressed in vain: it is taken apart and compressed anew.
/// `level` is 0 (stored) to 9, or -1 for the usual.
void cpagecompression_set_level(int level);
