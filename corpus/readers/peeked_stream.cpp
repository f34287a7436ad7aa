#include "corpus/readers/peeked_stream.h"

#include <ios>

#include "corpus/readers/report_text.h"
#include "corpus/readers/stream_block.h"

namespace corpus {
namespace {

constexpr std::size_t kBlock = std::size_t{64} << 10;

}  // namespace

PeekedStream::PeekedStream(std::istream& below, std::size_t most) : below_(below) {
  std::size_t read = 0;
  do {
    read = read_block(beginning_);
  } while (read > 0 && beginning_.size() < most &&
           trimmed(std::string_view(beginning_).substr(beginning_.size() - read)).empty());
  setg(beginning_.data(), beginning_.data(), beginning_.data() + beginning_.size());
}

std::size_t PeekedStream::read_block(std::string& to) {
  const std::size_t before = to.size();
  to.resize(before + kBlock);
  const std::size_t read = corpus::read_block(below_, to.data() + before, kBlock);
  to.resize(before + read);
  return read;
}

PeekedStream::int_type PeekedStream::underflow() {
  block_.clear();
  const std::size_t read = read_block(block_);
  if (read == 0 && below_.bad()) throw std::ios_base::failure("the stream below broke off");
  setg(block_.data(), block_.data(), block_.data() + read);
  return read == 0 ? traits_type::eof() : traits_type::to_int_type(block_.front());
}

}  // namespace corpus
