#pragma once

#include <algorithm>
#include <cstddef>
#include <ios>
#include <streambuf>
#include <string>
#include <utility>

namespace corpus {

// A text with a run of one letter in its middle, made block by block: long inputs without a file.
class GeneratedStream : public std::streambuf {
 public:
  GeneratedStream(std::string before, std::size_t run, std::string after)
      : before_(std::move(before)), after_(std::move(after)), left_(run) {}

 private:
  int_type underflow() override {
    if (!before_.empty()) return give(std::exchange(before_, {}));
    if (left_ > 0) {
      const std::size_t some = std::min<std::size_t>(left_, 1 << 16);
      left_ -= some;
      return give(std::string(some, 'x'));
    }
    if (!after_.empty()) return give(std::exchange(after_, {}));
    return traits_type::eof();
  }

  int_type give(std::string block) {
    block_ = std::move(block);
    setg(block_.data(), block_.data(), block_.data() + block_.size());
    return traits_type::to_int_type(block_.front());
  }

  std::string before_;
  std::string after_;
  std::size_t left_;
  std::string block_;
};

// Gives its text and then breaks off like a failing disk. What is asked for in one go with the end
// is lost with it.
class BreakingStream : public std::streambuf {
 public:
  explicit BreakingStream(std::string text) : text_(std::move(text)) {
    setg(text_.data(), text_.data(), text_.data() + text_.size());
  }

 private:
  int_type underflow() override { throw std::ios_base::failure("no more"); }

  std::string text_;
};

}  // namespace corpus
