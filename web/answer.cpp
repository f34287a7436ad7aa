#include "web/answer.h"

#include <algorithm>

namespace web {

Target split_target(std::string_view target) {
  const std::string_view whole = target.substr(0, target.find('#'));
  const std::size_t mark = std::min(whole.find('?'), whole.size());
  return {whole.substr(0, mark), whole.substr(std::min(mark + 1, whole.size()))};
}

}  // namespace web
