-- What was said of an order goes when it is past its date, by a person and with a reason; what was ordered and what it cost stays.
grant delete on order_words to {{app}};
