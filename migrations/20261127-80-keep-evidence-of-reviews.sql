-- Evidence of a review is struck out and never taken away.
revoke delete on review_evidence from {{app}};
