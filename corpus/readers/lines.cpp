#include "corpus/readers/lines.h"

#include <algorithm>

#include "corpus/readers/stream_block.h"

namespace corpus {
namespace {

constexpr std::size_t kBlock = std::size_t{64} << 10;
// Enough of a line that is too long to see how it begins.
constexpr std::size_t kBeginning = 256;
constexpr std::string_view kMark = "\xEF\xBB\xBF";

}  // namespace

LineReader::LineReader(std::istream& in, std::size_t longest)
    : in_(in), longest_(longest), block_(kBlock) {}

std::optional<Line> LineReader::next() {
  kept_.clear();
  too_long_ = false;
  bool any = false;
  while (at_ < filled_ || fill()) {
    const std::string_view rest(block_.data() + at_, filled_ - at_);
    const std::size_t end = rest.find('\n');
    if (end != std::string_view::npos) {
      at_ += end + 1;
      return finished(rest.substr(0, end));
    }
    keep(rest);
    any = true;
    at_ = filled_;
  }
  if (!any) return std::nullopt;
  return finished({});
}

bool LineReader::fill() {
  at_ = 0;
  filled_ = read_block(in_, block_.data(), block_.size());
  return filled_ > 0;
}

void LineReader::keep(std::string_view piece) {
  if (too_long_) return;
  kept_.append(piece);
  if (kept_.size() <= longest_) return;
  too_long_ = true;
  kept_.resize(std::min(kept_.size(), kBeginning));
  kept_.shrink_to_fit();
}

Line LineReader::finished(std::string_view last_piece) {
  const bool in_block = kept_.empty() && !too_long_ && last_piece.size() <= longest_;
  if (!in_block) keep(last_piece);
  std::string_view text = in_block ? last_piece : std::string_view(kept_);
  if (text.ends_with('\r')) text.remove_suffix(1);
  if (++number_ == 1 && text.starts_with(kMark)) text.remove_prefix(kMark.size());
  return {text, number_, too_long_};
}

}  // namespace corpus
