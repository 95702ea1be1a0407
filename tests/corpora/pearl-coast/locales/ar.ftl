home = الرئيسة
documents = الوثائق
people = أشخاص
characters = شخصيات
works = أعمال
places = أماكن
organisations = جهات
timelines = خطوط الزمن
tropes = ثيمات
examples = أمثلة
search = بحث
date = التاريخ
author = الكاتب
published_by = الناشر
paragraph = فقرة
named_here = مذكورون هنا
on_this_page = في هذه الصفحة
mentions = مواضع الذكر
date_since = منذ { $date }
date_span = { $start } إلى { $end }
date_span_of_years = { $start } إلى { $end }
date_approximate = نحو { $date }
date_name =
    { $code ->
        [1] يناير
        [2] فبراير
        [3] مارس
        [4] أبريل
        [5] مايو
        [6] يونيو
        [7] يوليو
        [8] أغسطس
        [9] سبتمبر
        [10] أكتوبر
        [11] نوفمبر
        [12] ديسمبر
       *[other] { $code }
    }
