function course_order(courses, requirements) {
  return null;
}
